<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "captcha-commons.ftl" as captchas>
<#import "login-commons.ftl" as logins>
<@p.page name="forgot-password" heading=msg("forgotPasswordTitle") fields=["username", "captcha"] bundle="secrets" languageForm="forgot-password-form" required=true>
<p class="lead">${msg("forgotPasswordIntro")}</p>
<form id="forgot-password-form" action="${url.loginAction}" method="post" novalidate>
  <@f.enterSubmits/>
  <@f.field name="username" label=msg("loginAccount") value=f.typed("username") required=true hint=msg(logins.namesToo?then("forgotPasswordAccountOrUserNameHint", "forgotPasswordAccountHint")) autocomplete="username" inputmode="email" maxlength=logins.namesToo?then("255", "254")/>
  <@captchas.block/>
  <div class="buttons"><@f.submit msg("doSubmit")/><a class="button button-secondary" href="${url.loginUrl}">${msg("backToLogin")}</a></div>
  <@f.busy/>
</form>
</@p.page>
