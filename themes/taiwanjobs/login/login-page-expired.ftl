<#import "page.ftl" as p>
<@p.page name="page-expired" heading=msg("pageExpiredTitle") messages=false>
<p class="lead">${msg("pageExpiredText")}</p>
<dl class="ways">
  <dt><a class="button button-primary" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredContinue")}</a></dt>
  <dd>${msg("pageExpiredContinueHint")}</dd>
  <dt><a class="button button-secondary" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a></dt>
  <dd>${msg("pageExpiredRestartHint")}</dd>
</dl>
</@p.page>
