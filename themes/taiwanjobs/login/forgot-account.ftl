<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "birthdate-commons.ftl" as birthdate>
<#import "captcha-commons.ftl" as captchas>
<@p.page name="forgot-account" heading=msg("forgotAccountTitle") fields=["nationalId"] + birthdate.fields + ["captcha"] anchors=birthdate.anchors scripts=["birth-year"] bundle="secrets" languageForm="forgot-account-form" required=true>
<p class="lead">${msg("forgotAccountIntro")}</p>
<form id="forgot-account-form" action="${url.loginAction}" method="post" novalidate>
  <@f.enterSubmits/>
  <@f.field name="nationalId" label=msg("forgotAccountNumber") value=f.typed("nationalId") required=true hint=msg("forgotAccountNumberHint") autocomplete="off" maxlength="32"/>
  <@birthdate.block/>
  <@captchas.block/>
  <div class="buttons"><@f.submit msg("doSubmit")/><button class="button button-secondary" type="submit" name="back" value="true" formnovalidate>${msg("backToLogin")}</button></div>
  <@f.busy/>
</form>
</@p.page>
