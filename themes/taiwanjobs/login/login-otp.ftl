<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "factor-commons.ftl" as factors>
<#assign apps = otpLogin.userOtpCredentials>
<@p.page name="login-otp" heading=msg("oneTimeCodeTitle") fields=["otp"]>
<@factors.lead msg("oneTimeCodeIntro")/>
<form action="${url.loginAction}" method="post" novalidate>
  <#if apps?size gt 1>
  <@f.radios name="selectedCredentialId" label=msg("oneTimeCodeApp") value=otpLogin.selectedCredentialId!"" options=apps?map(app -> {"value": app.id, "label": app.userLabel?has_content?then(app.userLabel, msg("oneTimeCodeAppUnnamed"))})/>
  </#if>
  <@f.field name="otp" label=msg("oneTimeCode") required=true hint=msg("oneTimeCodeHint") autocomplete="one-time-code" inputmode="numeric" maxlength="20" enterkeyhint="go"/>
  <div class="buttons"><@f.submit msg("doLogIn")/></div>
  <@f.busy/>
</form>
<@factors.ways/>
</@p.page>
