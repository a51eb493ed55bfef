<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<@p.page name="unlock" heading=msg("unlockTitle")>
<p class="lead">${msg("unlockIntro")}</p>
<form action="${url.loginAction}" method="post">
  <div class="buttons"><@f.submit msg("unlockSubmit")/></div>
  <@f.busy/>
</form>
<p class="aside">${msg("unlockIgnore")}</p>
</@p.page>
