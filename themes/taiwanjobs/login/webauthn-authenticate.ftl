<#import "page.ftl" as p>
<#import "factor-commons.ftl" as factors>
<@p.page name="webauthn-authenticate" heading=msg("securityKeyTitle") nonce=challenge>
<@factors.lead msg("securityKeyIntro")/>
<#if shouldDisplayAuthenticators!false>
<p id="keys">${msg("securityKeysKnown")}</p>
<ul aria-labelledby="keys">
  <#list (authenticators.authenticators)![] as key>
  <li>${key.label}</li>
  </#list>
</ul>
</#if>
<form id="webauth" action="${url.loginAction}" method="post"<#t>
  data-is-user-identified="${isUserIdentified}" data-challenge="${challenge}" data-user-verification="${userVerification}"<#t>
  data-rp-id="${rpId}" data-create-timeout="${createTimeout?c}" data-errmsg="${msg("securityKeyUnsupported")}"><#lt>
  <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as name>
  <input type="hidden" id="${name}" name="${name}">
  </#list>
  <div class="buttons"><button class="button button-primary" id="use-key" type="button" hidden>${msg("securityKeyUse")}</button></div>
</form>
<form id="authn_select">
  <#list (authenticators.authenticators)![] as key>
  <input type="hidden" name="authn_use_chk" value="${key.credentialId}">
  </#list>
</form>
<@factors.securityKeyScript "security-key-use"/>
<@factors.ways/>
</@p.page>
