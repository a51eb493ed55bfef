<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<@p.page name="member-deletion-withdrawn" heading=msg("memberDeletionWithdrawnTitle") messages=false>
<div class="notice notice-success" role="status"><p>${msg("memberDeletionWithdrawnText")}</p></div>
<p>${msg("memberDeletionWithdrawnAgain")}</p>
<form action="${url.loginAction}" method="post" novalidate>
  <div class="buttons"><@f.submit msg("doContinue")/></div>
  <@f.busy/>
</form>
</@p.page>
