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
  <#if !resend && !loginUrl?has_content && !signUpUrl?has_content>
  <a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a>
  </#if>
</div>
</#macro>

<#macro page name heading what next>
<@p.page name=name heading=heading messages=false>
<p class="lead">${what}</p>
<p>${next}</p>
<@ways resend=(link.resend)!false signUpUrl=(link.signUpUrl)!((url.registrationUrl)!"") loginUrl=(link.loginUrl)!((url.loginUrl)!"")/>
</@p.page>
</#macro>

<#macro expired>
<@page name="link-expired" heading=msg("linkExpiredTitle") what=msg("linkExpiredMessage") next=msg("linkExpiredNext")/>
</#macro>

<#macro used>
<@page name="link-used" heading=msg("linkUsedTitle") what=msg("linkUsedMessage") next=msg("linkUsedNext")/>
</#macro>

<#macro invalid reason="unknown">
<#switch reason>
  <#case "replaced">
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkReplacedMessage") next=msg("linkReplacedNext")/>
    <#break>
  <#case "taken">
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkTakenMessage") next=msg("linkTakenNext")/>
    <#break>
  <#default>
    <@page name="link-invalid" heading=msg("linkInvalidTitle") what=msg("linkInvalidMessage") next=msg("linkInvalidNext")/>
</#switch>
</#macro>
