<#import "page.ftl" as p>
<#import "start-commons.ftl" as start>
<@p.page name="legacy-confirmed" heading=msg("legacyConfirmedTitle") messages=false>
<div class="notice notice-success" role="status"><p>${msg("legacyConfirmedText")}</p></div>
<@start.goOn/>
</@p.page>
