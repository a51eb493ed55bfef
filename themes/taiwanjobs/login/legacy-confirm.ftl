<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<@p.page name="legacy-confirm" heading=msg("legacyConfirmTitle") fields=["password"] scripts=["password-toggle", "link-address"] required=true>
<p class="lead">${msg("legacyConfirmIntro")}</p>
<dl class="facts"><div><dt>${msg("legacyConfirmAccount")}</dt><dd>${account!}</dd></div></dl>
<form action="${url.loginAction}" method="post" novalidate data-link-address="${linkAddress!}">
  <@f.accountForPasswordManagers account!/>
  <@f.password name="password" label=msg("password") hint=msg("legacyConfirmPasswordHint") autocomplete="current-password"/>
  <div class="buttons"><@f.submit msg("legacyConfirmSubmit")/></div>
  <@f.busy/>
</form>
<p class="aside">${msg("legacyConfirmIgnore")}</p>
</@p.page>
