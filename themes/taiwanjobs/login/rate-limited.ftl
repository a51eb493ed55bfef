<#import "page.ftl" as p>
<@p.page name="rate-limited" heading=msg("rateLimitTitle") messages=false>
<div class="notice notice-warning" role="alert"><p>${msg("rateLimitMessage")}<#if (rateLimited.minutes)??> ${msg("rateLimitMinutes", rateLimited.minutes?c)}</#if></p></div>
<div class="buttons"><a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a></div>
</@p.page>
