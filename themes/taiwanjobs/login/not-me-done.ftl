<#import "page.ftl" as p>
<@p.page name="not-me" heading=msg("notMeDoneTitle") messages=false>
<p class="lead">${msg("notMeDoneText")}</p>
<div class="buttons"><a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a></div>
</@p.page>
