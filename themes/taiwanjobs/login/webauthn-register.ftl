<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "factor-commons.ftl" as factors>
<#-- A security key, the second factor, or a passkey, which needs no password beside it. -->
<#assign isPasskey = passkey!false>
<#assign isOffered = passkeyOffered!false>
<#assign kind = isPasskey?then("passkey", "securityKey")>
<@p.page name=isPasskey?then("passkey-register", "webauthn-register") heading=isOffered?then(msg("passkeyOfferTitle"), msg(kind + "AddTitle")) nonce=challenge>
<p class="lead">${msg(kind + "AddIntro")}</p>
<p>${msg(kind + "AddHow")}</p>
<form id="register" action="${url.loginAction}" method="post"
  data-challenge="${challenge}" data-userid="${userid}" data-username="${username}"
  data-signature-algorithms="<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep>,</#list>"
  data-rp-entity-name="${rpEntityName}" data-rp-id="${rpId}"
  data-attestation-conveyance-preference="${attestationConveyancePreference}" data-authenticator-attachment="${authenticatorAttachment}"
  data-require-resident-key="${requireResidentKey}" data-resident-key="${residentKey!}"
  data-user-verification-requirement="${userVerificationRequirement}" data-create-timeout="${createTimeout?c}"
  data-exclude-credential-ids="${excludeCredentialIds}" data-errmsg="${msg("securityKeyUnsupported")}"
  data-init-label="${challenge}">
  <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as name>
  <input type="hidden" id="${name}" name="${name}">
  </#list>
  <#if isPasskey>
  <@f.field name="passkeyName" label=msg("passkeyName") value=((deviceName!"")?has_content)?then(msg("passkeyNameOn", deviceName!""), "") hint=msg("passkeyNameHint") autocomplete="off" maxlength="64"/>
  <#else>
  <@f.field name="securityKeyName" label=msg("securityKeyNameLabel") value=msg("securityKeyName") hint=msg("passkeyNameHint") autocomplete="off" maxlength="64"/>
  </#if>
  <#if !isOffered><@factors.logoutOtherSessions/></#if>
  <div class="buttons">
    <button class="button button-primary" id="add-key" type="button" hidden>${msg(kind + "Add")}</button>
    <#if isOffered>
    <button class="button button-secondary" type="submit" name="later" value="true" formnovalidate>${msg("passkeyLater")}</button>
    <#else>
    <@factors.cancel/>
    </#if>
  </div>
</form>
<#if isOffered><p class="hint">${msg("passkeyLaterHint")}</p></#if>
<@factors.securityKeyScript "security-key-add"/>
</@p.page>
