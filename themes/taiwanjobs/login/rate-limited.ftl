<#import "page.ftl" as p>
<@p.page name="rate-limited" heading=msg("rateLimitTitle") messages=false>
<#assign minutes = (rateLimited.seconds / 60)?ceiling>
<div class="notice notice-warning" role="alert"><p>${msg("rateLimitMessage")}</p><p><#if minutes lte 120>${msg("rateLimitMinutes", minutes?c)}<#else>${msg("rateLimitHours", (minutes / 60)?ceiling?c)}</#if></p></div>
<#if rateLimited.limit == "mailsPerMailbox"><p>${msg("rateLimitMailbox")}</p></#if>
<div class="buttons"><a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a></div>
</@p.page>
