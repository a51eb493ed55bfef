<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<@p.page name="new-device" heading=msg("newDeviceTitle") scripts=["link-address"]>
<p class="lead">${msg("newDeviceIntro")}</p>
<ul>
  <li>${msg("newDeviceSessions")}</li>
  <li>${msg("newDevicePassword")}</li>
  <li>${msg("newDeviceNext")}</li>
</ul>
<form action="${url.loginAction}" method="post" data-link-address="${linkAddress!}">
  <div class="buttons"><@f.submit msg("newDeviceSubmit")/></div>
  <@f.busy/>
</form>
<p class="aside">${msg("newDeviceIgnore")}</p>
</@p.page>
