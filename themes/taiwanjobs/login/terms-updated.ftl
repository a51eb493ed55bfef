<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<@p.page name="terms-updated" heading=msg("termsUpdatedTitle") fields=["termsAccepted"] languageForm="terms-updated-form">
<p class="lead">${msg("termsUpdatedIntro")}</p>
<section class="document" tabindex="0" aria-labelledby="document-title">
  <h2 id="document-title">${(document.title)!msg("registerTermsHeading")}</h2>
  ${((document.html)!"")?no_esc}
</section>
<#if documents??>
<ul>
  <li><a href="${documents.privacyPolicy}">${msg("documentPrivacyPolicy")}</a></li>
  <li><a href="${documents.dataNotice}">${msg("documentDataNotice")}</a></li>
</ul>
</#if>
<form id="terms-updated-form" action="${url.loginAction}" method="post" novalidate>
  <p>${msg("registerTermsConsequence")}</p>
  <@f.checkbox name="termsAccepted" label=msg("registerTermsAccept") checked=f.typed("termsAccepted") == "on" required=true/>
  <div class="buttons"><@f.submit msg("doSubmit")/></div>
  <@f.busy/>
</form>
<p>${msg("termsUpdatedRefused")}</p>
<p>${msg("hotlineLabel")}<a href="tel:${msg("hotlineNumber")?replace("-", "")}">${msg("hotlineNumber")}</a></p>
</@p.page>
