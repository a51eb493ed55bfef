<#import "page.ftl" as p>
<#import "factor-commons.ftl" as factors>
<@p.page name="webauthn-register" heading=msg("securityKeyAddTitle") nonce=challenge>
<p class="lead">${msg("securityKeyAddIntro")}</p>
<p>${msg("securityKeyAddHow")}</p>
<form id="register" action="${url.loginAction}" method="post"<#t>
  data-challenge="${challenge}" data-userid="${userid}" data-username="${username}"<#t>
  data-signature-algorithms="<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep>,</#list>"<#t>
  data-rp-entity-name="${rpEntityName}" data-rp-id="${rpId}"<#t>
  data-attestation-conveyance-preference="${attestationConveyancePreference}" data-authenticator-attachment="${authenticatorAttachment}"<#t>
  data-require-resident-key="${requireResidentKey}" data-resident-key="${residentKey!}"<#t>
  data-user-verification-requirement="${userVerificationRequirement}" data-create-timeout="${createTimeout?c}"<#t>
  data-exclude-credential-ids="${excludeCredentialIds}" data-errmsg="${msg("securityKeyUnsupported")}"<#t>
  data-init-label="${msg("securityKeyName")}" data-init-label-prompt="${msg("securityKeyNamePrompt")}"><#lt>
  <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as name>
  <input type="hidden" id="${name}" name="${name}">
  </#list>
  <@factors.logoutOtherSessions/>
  <div class="buttons">
    <button class="button button-primary" id="add-key" type="button" hidden>${msg("securityKeyAdd")}</button>
    <#if !(isSetRetry!"")?has_content><@factors.cancel/></#if>
  </div>
</form>
<@factors.securityKeyScript "security-key-add"/>
</@p.page>
