<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "birthdate-commons.ftl" as birthdate>
<#import "captcha-commons.ftl" as captchas>
<#import "notice-commons.ftl" as notices>
<#import "taken-commons.ftl" as taken>
<#import "session-commons.ftl" as session>
<@p.page name="identity" heading=msg("registerIdentityTitle") fields=["email", "nationalId", "residentNumber"] + birthdate.fields + ["captcha"] anchors=birthdate.anchors step=2 scripts=["fields", "birth-year", "keep-draft", "session-time"] bundle="secrets" languageForm="step-form" required=true>
<p class="lead">${msg("registerInstruction")}</p>
<p class="hint">${msg("requiredMarkNote")}</p>
<@notices.block/>
<form id="step-form" action="${url.loginAction}" method="post" novalidate>
  <@session.carried/>
  <@f.enterSubmits/>
  <@f.field name="email" label=msg("account") type="email" value=f.typed("email") required=true hint=msg("accountHint") autocomplete="email" maxlength="254"><@taken.ways "email"/></@f.field>
  <fieldset class="group">
    <legend class="label"><@f.mark true/>${msg("identityNumberLegend")}</legend>
    <@f.field name="nationalId" label=msg("nationalId") value=f.typed("nationalId") hint=msg("nationalIdHint") autocomplete="off" maxlength="32"><@taken.ways "nationalId"/></@f.field>
    <@f.field name="residentNumber" label=msg("residentNumber") value=f.typed("residentNumber") hint=msg("residentNumberHint") autocomplete="off" maxlength="32"><@taken.ways "residentNumber"/></@f.field>
  </fieldset>
  <@birthdate.block/>
  <@captchas.block/>
  <p class="reminder">${msg("registerIdentityReminder")}</p>
  <div class="buttons"><@f.submit msg("doSubmit")/><@f.back/></div>
  <@f.busy/>
</form>
<@session.time/>
</@p.page>
