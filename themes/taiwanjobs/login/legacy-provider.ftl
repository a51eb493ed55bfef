<#import "page.ftl" as p>
<#import "frame-commons.ftl" as frame>
<@p.page name="legacy-provider" heading=msg("legacyProviderTitle") messages=false>
<p class="lead">${msg("legacyProviderText")}</p>
<div class="buttons"><a class="button button-primary" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></div>
<div class="card card-quiet"><@frame.contact/></div>
</@p.page>
