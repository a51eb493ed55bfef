<#import "page.ftl" as p>
<#import "link-commons.ftl" as links>
<#-- Keycloak sends action tokens that it refuses to this page: they get the same content as our own link pages.
     A link that was cut off on its way cannot be read at all and comes with invalidCodeMessage. -->
<#function isOneOf summary keys>
  <#list keys as key><#if summary == msg(key)><#return true></#if></#list>
  <#return false>
</#function>
<#assign summary = (message.summary)!msg("serverErrorMessage")>
<#if isOneOf(summary, ["linkExpiredMessage", "expiredActionTokenNoSessionMessage", "expiredActionTokenSessionExistsMessage"])>
  <@links.expired messages=false/>
<#elseif isOneOf(summary, ["linkUsedMessage"])>
  <@links.used messages=false/>
<#elseif isOneOf(summary, ["linkReplacedMessage"])>
  <@links.invalid reason="replaced" messages=false/>
<#elseif isOneOf(summary, ["linkTakenMessage"])>
  <@links.invalid reason="taken" messages=false/>
<#elseif isOneOf(summary, ["linkInvalidMessage", "invalidCodeMessage"])>
  <@links.invalid messages=false/>
<#else>
<@p.page name="error" heading=msg("errorTitle") messages=false>
<div class="notice notice-error" role="alert"><p>${kcSanitize(summary)?no_esc}</p></div>
<#if traceId??><p id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
<div class="buttons">
  <#if !skipLink?? && (client.baseUrl)?has_content>
  <a class="button button-primary" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a>
  </#if>
  <a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a>
</div>
</@p.page>
</#if>
