<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "factor-commons.ftl" as factors>
<#assign codes = recoveryAuthnCodesConfigBean>
<@p.page name="recovery-codes-setup" heading=msg("recoveryCodesTitle") scripts=["print-page"]>
<p class="lead">${msg("recoveryCodesIntro")}</p>
<div class="notice notice-warning"><p>${msg("recoveryCodesOnce")}</p></div>
<ol class="codes">
  <#list codes.generatedRecoveryAuthnCodesList as code>
  <li>${code[0..3]}-${code[4..7]}-${code[8..]}</li>
  </#list>
</ol>
<form action="${url.loginAction}" method="post">
  <input type="hidden" name="generatedRecoveryAuthnCodes" value="${codes.generatedRecoveryAuthnCodesAsString}">
  <input type="hidden" name="generatedAt" value="${codes.generatedAt?c}">
  <input type="hidden" name="userLabel" value="${msg("recoveryCodesLabel")}">
  <@factors.logoutOtherSessions/>
  <div class="buttons">
    <@f.submit msg("recoveryCodesKept")/>
    <button class="button button-secondary" type="button" data-print hidden>${msg("recoveryCodesPrint")}</button>
    <@factors.cancel/>
  </div>
  <@f.busy/>
</form>
</@p.page>
