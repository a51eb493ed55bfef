<#import "page.ftl" as p>
<#import "frame-commons.ftl" as frame>
<@p.page name="legacy-use-email" heading=msg("legacyUseEmailTitle") messages=false>
<p class="lead"><#if maskedEmail?has_content>${msg("legacyUseEmailText", maskedEmail)}<#else>${msg("legacyUseEmailUnknown")}</#if></p>
<p>${msg("legacyUseEmailPassword")}</p>
<div class="buttons"><a class="button button-primary" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></div>
<div class="card card-quiet"><@frame.contact/></div>
</@p.page>
