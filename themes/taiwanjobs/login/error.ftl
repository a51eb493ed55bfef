<#import "page.ftl" as p>
<#import "link-commons.ftl" as links>
<#import "start-commons.ftl" as start>
<#assign summary = (message.summary)!msg("serverErrorMessage")>
<#-- Keycloak sends action tokens that it refuses to this page: they come from a mailed link, which can be opened again. -->
<#assign refusedLink = [msg("linkUnknownMessage"), msg("expiredActionTokenNoSessionMessage"), msg("expiredActionTokenSessionExistsMessage")]>
<#if refusedLink?seq_contains(summary)>
  <@links.page name="link-invalid" messages=false/>
<#else>
  <@other/>
</#if>

<#macro other>
<@p.page name="error" heading=msg("errorTitle") messages=false>
<div class="notice notice-error" role="alert"><p>${kcSanitize(summary)?no_esc}</p></div>
<#if traceId??><p id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
<div class="buttons">
  <#if !skipLink?? && (client.baseUrl)?has_content>
  <a class="button button-primary" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a>
  <#else>
  <@start.logIn/>
  </#if>
  <a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a>
</div>
</@p.page>
</#macro>
