<#import "page.ftl" as p>
<#import "start-commons.ftl" as start>
<@p.page name="unlocked" heading=msg("unlockedTitle") messages=false>
<div class="notice notice-success" role="status"><p>${msg("unlockedText")}</p></div>
<p>${msg("unlockedNext")}</p>
<@start.goOn/>
</@p.page>
