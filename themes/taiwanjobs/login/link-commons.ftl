<#import "page.ftl" as p>
<#-- Pages of a mailed link that does not work: what happened, what to do next, and the buttons to do it. -->
<#assign reset = ((link.purpose)!"") == "password-reset">

<#macro ways>
<#local resend = !reset && ((link.reason)!"") == "replaced">
<div class="buttons">
  <#if resend>
  <form action="${url.loginAction}" method="post"><button class="button button-primary" type="submit" name="resend" value="true">${msg("mailResend")}</button></form>
  </#if>
  <#if link??>
  <a class="button <#if resend>button-secondary<#else>button-primary</#if>" href="${link.loginUrl}">${msg("goToLogin")}</a>
  <#if reset>
  <a class="button button-secondary" href="${link.forgotPasswordUrl}">${msg("doForgotPassword")}</a>
  <#else>
  <a class="button button-secondary" href="${link.signUpUrl}">${msg("signUpAgain")}</a>
  </#if>
  <#else>
  <#-- Keycloak's own login and registration addresses lead nowhere without a session; the portal starts a new one. -->
  <#if (client.baseUrl)?has_content>
  <a class="button button-primary" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a>
  </#if>
  <a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a>
  </#if>
</div>
</#macro>

<#-- messages: whether to show what came of a resend; error.ftl says it in its own words already. -->
<#macro page name heading what next messages>
<@p.page name=name heading=heading messages=messages>
<p class="lead">${what}</p>
<p>${next}</p>
<@ways/>
</@p.page>
</#macro>

<#macro expired messages=true>
<#if reset>
<@page name="link-expired" heading=msg("resetLinkExpiredTitle") what=msg("resetLinkExpiredMessage") next=msg("resetLinkExpiredNext") messages=messages/>
<#else>
<@page name="link-expired" heading=msg("linkExpiredTitle") what=msg("linkExpiredMessage") next=msg("linkExpiredNext") messages=messages/>
</#if>
</#macro>

<#macro used messages=true>
<#if reset>
<@page name="link-used" heading=msg("resetLinkUsedTitle") what=msg("resetLinkUsedMessage") next=msg("linkUsedNext") messages=messages/>
<#else>
<@page name="link-used" heading=msg("linkUsedTitle") what=msg("linkUsedMessage") next=msg("linkUsedNext") messages=messages/>
</#if>
</#macro>

<#macro invalid reason="unknown" messages=true>
<#switch reason + reset?then(" reset", "")>
  <#case "replaced">
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkReplacedMessage") next=msg("linkReplacedNext") messages=messages/>
    <#break>
  <#case "taken">
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkTakenMessage") next=msg("linkTakenNext") messages=messages/>
    <#break>
  <#case "replaced reset">
    <@page name="link-invalid" heading=msg("resetLinkInvalidTitle") what=msg("resetLinkReplacedMessage") next=msg("resetLinkReplacedNext") messages=messages/>
    <#break>
  <#case "member_disabled reset">
    <@page name="link-invalid" heading=msg("resetLinkInvalidTitle") what=msg("resetLinkInvalidMessage") next=msg("resetLinkInvalidNext") messages=messages/>
    <#break>
  <#default>
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkInvalidMessage") next=msg("linkInvalidNext") messages=messages/>
</#switch>
</#macro>
