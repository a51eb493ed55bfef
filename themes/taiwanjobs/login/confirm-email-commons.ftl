<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "start-commons.ftl" as start>
<#-- Pages of a link to an address that shall be the account: the password for it, and that it is done. texts: what the message keys begin with. -->

<#macro ask name texts>
<@p.page name=name heading=msg(texts + "Title") fields=["password"] scripts=["link-address"] bundle="secrets" required=true>
<p class="lead">${msg(texts + "Intro")}</p>
<dl class="facts"><div><dt>${msg("legacyConfirmAccount")}</dt><dd>${account!}</dd></div></dl>
<form action="${url.loginAction}" method="post" novalidate data-link-address="${linkAddress!}">
  <@f.accountForPasswordManagers account!/>
  <@f.password name="password" label=msg("password") hint=msg(texts + "PasswordHint") autocomplete="current-password"/>
  <div class="buttons"><@f.submit msg(texts + "Submit")/></div>
  <@f.busy/>
</form>
<p class="aside">${msg(texts + "Ignore")}</p>
</@p.page>
</#macro>

<#macro done name texts>
<@p.page name=name heading=msg(texts + "Title") messages=false>
<div class="notice notice-success" role="status"><p>${msg(texts + "Text")}</p></div>
<@start.goOn/>
</@p.page>
</#macro>
