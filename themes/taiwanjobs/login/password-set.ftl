<#import "page.ftl" as p>
<#import "start-commons.ftl" as start>
<@p.page name="password-set" heading=msg("passwordSetTitle") messages=false>
<div class="notice notice-success" role="status"><p>${msg((messages!"signUp") + "PasswordSet")}</p></div>
<p>${msg("passwordFuture")}</p>
<@start.goOn/>
<@start.memberArea/>
</@p.page>
