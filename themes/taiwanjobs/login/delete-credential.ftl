<#import "page.ftl" as p>
<#import "factor-commons.ftl" as factors>
<#assign refused = refusal??>
<#assign names = {"webauthn-passwordless": "passkey", "webauthn": "securityKey", "otp": "oneTimeCodeApp", "recovery-authn-codes": "recoveryCodes"}>
<#assign kind = names[credentialType!""]!"signInMethod">
<@p.page name="delete-credential" heading=refused?then(msg("lastWayInTitle"), msg(kind + "RemoveTitle"))>
<#if refused>
<p class="lead">${msg(refusal + "Text")}</p>
<#else>
<#if credentialLabel != credentialType!""><p class="lead">${msg("removeWhich", credentialLabel)}</p></#if>
<p>${msg("removeConsequence")}</p>
</#if>
<form action="${url.loginAction}" method="post">
  <div class="buttons">
    <#if !refused><button class="button button-primary" type="submit" name="accept" value="true">${msg("removeConfirm")}</button></#if>
    <@factors.cancel/>
  </div>
</form>
</@p.page>
