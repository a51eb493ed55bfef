<#import "page.ftl" as p>
<@p.page name="member-deletion-asked" heading=msg("memberDeletionAskedTitle") messages=false>
<div class="notice notice-success" role="status"><p>${msg("memberDeletionAskedText", time!"")}</p></div>
<p>${msg("memberDeletionAskedBack")}</p>
<div class="buttons"><a class="button button-primary" id="continue" href="${(client.baseUrl)!msg("siteUrl")}">${msg("backToSite")}</a></div>
</@p.page>
