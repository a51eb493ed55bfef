<#import "page.ftl" as p>
<@p.page name="help-desk-login" heading=msg("helpDeskTitle")>
<p class="lead">${msg("helpDeskLogIn")}</p>
<div class="buttons"><a class="button button-primary" href="${console}">${msg("helpDeskConsole")}</a><a class="button button-secondary" href="${again}">${msg("helpDeskAgain")}</a></div>
</@p.page>
