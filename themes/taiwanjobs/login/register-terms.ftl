<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "session-commons.ftl" as session>
<@p.page name="terms" heading=msg("registerTermsTitle") fields=["termsAccepted"] step=1 scripts=["session-time"] languageForm="step-form">
<#if takenUp!false><div class="notice notice-info" role="status"><p>${msg("signUpTakenUp")}</p></div></#if>
<p class="lead">${msg("registerTermsIntro")}</p>
<section class="document" tabindex="0" aria-labelledby="document-title">
  <h2 id="document-title">${(document.title)!msg("registerTermsHeading")}</h2>
  ${((document.html)!"")?no_esc}
</section>
<form id="step-form" action="${url.loginAction}" method="post" novalidate>
  <@session.carried/>
  <p>${msg("registerTermsConsequence")}</p>
  <@f.checkbox name="termsAccepted" label=msg("registerTermsAccept") checked=f.typed("termsAccepted") == "on" required=true/>
  <div class="buttons"><@f.submit msg("doSubmit")/></div>
  <@f.busy/>
</form>
<@session.time/>
</@p.page>
