<#-- Ways on from pages without a session: Keycloak's own login and registration addresses lead back there. -->

<#function address what>
  <#local base = url.loginUrl?keep_before("/login-actions/") + "/taiwanjobs-start/" + what>
  <#return base + (client.clientId)?has_content?then("?client_id=" + ((client.clientId)!"")?url("UTF-8"), "")>
</#function>

<#macro logIn kind="button-primary"><a class="button ${kind}" href="${address("login")}">${msg("goToLogin")}</a></#macro>

<#macro signUp><a class="button button-secondary" href="${address("sign-up")}">${msg("signUpAgain")}</a></#macro>

<#-- Whoever is not logged in logs in there first. -->
<#macro memberArea><p><a href="${url.loginUrl?keep_before("/login-actions/")}/taiwanjobs-member">${msg("memberAreaOpen")}</a></p></#macro>

<#-- From the last page of a mailed link, to the portal that sent the person if it is alive. -->
<#macro goOn>
<#if portalName??><p id="portal">${msg("continueAtPortal", portalName)}</p></#if>
<div class="buttons"><a class="button button-primary" id="continue" href="${continueUrl!((client.baseUrl)!msg("siteUrl"))}">${msg("passwordSetContinue")}</a></div>
</#macro>
