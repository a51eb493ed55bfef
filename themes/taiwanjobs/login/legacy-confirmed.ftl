<#import "page.ftl" as p>
<@p.page name="legacy-confirmed" heading=msg("legacyConfirmedTitle") messages=false>
<div class="notice notice-success" role="status"><p>${msg("legacyConfirmedText")}</p></div>
<div class="buttons"><a class="button button-primary" id="continue" href="${continueUrl!((client.baseUrl)!msg("siteUrl"))}">${msg("passwordSetContinue")}</a></div>
</@p.page>
