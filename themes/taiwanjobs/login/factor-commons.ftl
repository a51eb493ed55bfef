<#-- What the pages of the second factors share: other ways to prove who one is, and help when the phone is lost. -->

<#-- What is asked for, after the password or beside it: whoever is logged in already was not asked for one. -->
<#macro lead text>
<p class="lead"><#if passwordIsRight!false>${msg("passwordIsRight")}<br></#if>${text}</p>
</#macro>

<#macro ways>
<#if (auth.showTryAnotherWayLink())!false>
<form class="aside" action="${url.loginAction}" method="post">
  <p id="other-way-hint">${msg("otherWayHint")}</p>
  <button class="button button-secondary" id="try-another-way" type="submit" name="tryAnotherWay" value="on" aria-describedby="other-way-hint">${msg("doTryAnotherWay")}</button>
</form>
</#if>
<@help/>
</#macro>

<#macro help>
<section class="aside" aria-labelledby="factor-help">
  <h2 id="factor-help">${msg("factorHelpTitle")}</h2>
  <p>${msg("factorHelp")}</p>
  <p><a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("factorOtherAccount")}</a></p>
</section>
</#macro>

<#-- What a member has called it, or what it is where it has no name. -->
<#function nameOf label>
  <#local kind = label?remove_ending("-id")>
  <#local kinds = {
    "password": msg("password"),
    "otp": msg("otp-display-name"),
    "webauthn": msg("webauthn-display-name"),
    "webauthn-passwordless": msg("webauthn-passwordless-display-name"),
    "recovery-authn-codes": msg("recovery-authn-codes-display-name")
  }>
  <#return kinds[kind]!label>
</#function>

<#macro logoutOtherSessions>
<div class="field">
  <label class="choice" for="logout-sessions"><input id="logout-sessions" name="logout-sessions" type="checkbox" value="on"> <span>${msg("logoutOtherSessions")}</span></label>
</div>
</#macro>

<#-- Of an action that the member has asked for. -->
<#macro cancel>
<#if isAppInitiatedAction??><button class="button button-secondary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
</#macro>

<#-- Keycloak's modules for security keys name the one library that they use; a name wants an import map, and that stands in a page. -->
<#macro keyScript file>
<script type="importmap" nonce="${challenge}">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
<script type="module" src="${url.resourcesPath}/js/${file}.js"></script>
</#macro>

<#macro securityKeyScript file>
<@keyScript file/>
<noscript><p class="notice notice-warning">${msg("securityKeyNoScript")}</p></noscript>
</#macro>
