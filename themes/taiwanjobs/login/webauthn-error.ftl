<#import "page.ftl" as p>
<#import "factor-commons.ftl" as factors>
<@p.page name="webauthn-error" heading=msg("securityKeyErrorTitle")>
<p>${msg("securityKeyErrorNext")}</p>
<form action="${url.loginAction}" method="post">
  <input type="hidden" name="authenticationExecution" value="${execution}">
  <input type="hidden" name="isSetRetry" value="retry">
  <div class="buttons"><button class="button button-primary" id="kc-try-again" type="submit">${msg("doTryAgain")}</button></div>
</form>
<#if isAppInitiatedAction??>
<form action="${url.loginAction}" method="post"><@factors.cancel/></form>
</#if>
<@factors.ways/>
</@p.page>
