<#import "page.ftl" as p>
<@p.page name="unlocked" heading=msg("unlockedTitle") messages=false>
<div class="notice notice-success" role="status"><p>${msg("unlockedText")}</p></div>
<p>${msg("unlockedNext")}</p>
<div class="buttons"><a class="button button-primary" id="continue" href="${continueUrl!((client.baseUrl)!msg("siteUrl"))}">${msg("passwordSetContinue")}</a></div>
</@p.page>
