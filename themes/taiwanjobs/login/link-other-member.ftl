<#import "page.ftl" as p>
<#-- Somebody else is logged in in the browser that has opened a mailed link: not said who. -->
<@p.page name="link-other-member" heading=msg("linkOtherMemberTitle")>
<p class="lead">${msg("linkOtherMemberText")}</p>
<form action="${url.loginAction}" method="post">
  <input type="hidden" name="proof" value="${proof!}">
  <div class="buttons"><button class="button button-primary" type="submit">${msg("linkOtherMemberLogOut")}</button></div>
</form>
<div class="aside">
  <p>${msg("linkOtherMemberLeaveHint")}</p>
  <a class="button button-secondary" href="${msg("siteUrl")}">${msg("linkOtherMemberLeave")}</a>
</div>
</@p.page>
