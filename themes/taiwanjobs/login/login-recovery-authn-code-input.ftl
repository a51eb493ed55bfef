<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "factor-commons.ftl" as factors>
<#assign number = recoveryAuthnCodesInputBean.codeNumber?c>
<@p.page name="recovery-code" heading=msg("recoveryCodeTitle") fields=["recoveryCodeInput"]>
<@factors.lead msg("recoveryCodeIntro", number)/>
<form action="${url.loginAction}" method="post" novalidate>
  <@f.field name="recoveryCodeInput" label=msg("recoveryCode", number) required=true hint=msg("recoveryCodeHint") autocomplete="off" maxlength="40" enterkeyhint="go"/>
  <div class="buttons"><@f.submit msg("doLogIn")/></div>
  <@f.busy/>
</form>
<@factors.ways/>
</@p.page>
