<#import "factor-commons.ftl" as factors>
<#-- Passkeys on the login page, where the realm has them on. The script shows what the device can do. -->

<#assign offered = enableWebAuthnConditionalUI!false>

<#-- The account field's: the browser offers passkeys there beside accounts. -->
<#function autocomplete><#return offered?then("username webauthn", "username")></#function>

<#macro login>
<#if offered>
<form class="card-quiet" id="webauth" action="${url.loginAction}" method="post" hidden aria-labelledby="passkey-use"
  data-is-user-identified="${isUserIdentified}" data-challenge="${challenge}" data-user-verification="${userVerification}"
  data-rp-id="${rpId}" data-create-timeout="${createTimeout?c}" data-mediation="${mediation!"conditional"}"
  data-authenticator-attachment="${authenticatorAttachment!"not specified"}">
  <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as name>
  <input type="hidden" id="${name}" name="${name}">
  </#list>
  <p>${msg("passkeyLoginHint")}</p>
  <div class="buttons"><button class="button button-secondary" id="passkey-use" type="button">${msg("passkeyLogin")}</button></div>
  <p id="passkey-status" role="status" data-failed="${msg("passkeyNotUsed")}"></p>
</form>
<#if authenticators??>
<form id="authn_select">
  <#list authenticators.authenticators as key>
  <input type="hidden" name="authn_use_chk" value="${key.credentialId}">
  </#list>
</form>
</#if>
<@factors.keyScript "passkey-login"/>
</#if>
</#macro>
