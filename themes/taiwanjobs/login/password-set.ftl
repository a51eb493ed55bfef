<#import "page.ftl" as p>
<@p.page name="password-set" heading=msg("passwordSetTitle") messages=false>
<div class="notice notice-success" role="status"><p>${msg((messages!"signUp") + "PasswordSet")}</p></div>
<p>${msg("passwordFuture")}</p>
<div class="buttons"><a class="button button-primary" id="continue" href="${continueUrl!((client.baseUrl)!msg("siteUrl"))}">${msg("passwordSetContinue")}</a></div>
</@p.page>
