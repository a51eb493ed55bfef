<#import "page.ftl" as p>
<#-- Pages of a mailed link that does not work: what happened, what to do next, and the buttons to do it. -->

<#macro ways resend=false signUpUrl="" loginUrl="">
<div class="buttons">
  <#if resend>
  <form action="${url.loginAction}" method="post"><button class="button button-primary" type="submit" name="resend" value="true">${msg("mailResend")}</button></form>
  </#if>
  <#if loginUrl?has_content>
  <a class="button <#if resend>button-secondary<#else>button-primary</#if>" href="${loginUrl}">${msg("goToLogin")}</a>
  </#if>
  <#if signUpUrl?has_content>
  <a class="button <#if resend || loginUrl?has_content>button-secondary<#else>button-primary</#if>" href="${signUpUrl}">${msg("signUpAgain")}</a>
  </#if>
  <#if !loginUrl?has_content && !signUpUrl?has_content>
  <#-- Keycloak's own login and registration addresses lead nowhere without a session; the portal starts a new one. -->
  <#if (client.baseUrl)?has_content>
  <a class="button <#if resend>button-secondary<#else>button-primary</#if>" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a>
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
<@ways resend=(link.resend)!false signUpUrl=(link.signUpUrl)!"" loginUrl=(link.loginUrl)!""/>
</@p.page>
</#macro>

<#macro expired messages=true>
<@page name="link-expired" heading=msg("linkExpiredTitle") what=msg("linkExpiredMessage") next=msg("linkExpiredNext") messages=messages/>
</#macro>

<#macro used messages=true>
<@page name="link-used" heading=msg("linkUsedTitle") what=msg("linkUsedMessage") next=msg("linkUsedNext") messages=messages/>
</#macro>

<#macro invalid reason="unknown" messages=true>
<#switch reason>
  <#case "replaced">
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkReplacedMessage") next=msg("linkReplacedNext") messages=messages/>
    <#break>
  <#case "taken">
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkTakenMessage") next=msg("linkTakenNext") messages=messages/>
    <#break>
  <#default>
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkInvalidMessage") next=msg("linkInvalidNext") messages=messages/>
</#switch>
</#macro>
