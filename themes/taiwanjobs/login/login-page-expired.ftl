<#import "page.ftl" as p>
<#import "start-commons.ftl" as start>
<#-- Of a session that lives, with a way back to it, or of one that is gone. -->
<@p.page name="page-expired" heading=msg("pageExpiredTitle") messages=false>
<#if sessionLost!false><@gone/><#else><@left/></#if>
</@p.page>

<#macro left>
<p class="lead">${msg("pageExpiredText")}</p>
<dl class="ways">
  <dt><a class="button button-primary" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredContinue")}</a></dt>
  <dd>${msg("pageExpiredContinueHint")}</dd>
  <dt><a class="button button-secondary" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a></dt>
  <dd>${msg("pageExpiredRestartHint")}</dd>
</dl>
</#macro>

<#macro gone>
<p class="lead">${msg("sessionLostText")}</p>
<ul>
  <li><#if signUpAgain??>${msg("sessionLostSignUp")}<#else>${msg("sessionLostLogin")}</#if></li>
  <li>${msg("sessionLostLink")}</li>
  <li>${msg("sessionLostCookies")}</li>
</ul>
<div class="buttons">
  <#if signUpAgain??>
  <a class="button button-primary" id="loginRestartLink" href="${signUpAgain}">${msg("pageExpiredRestart")}</a>
  <@start.logIn kind="button-secondary"/>
  <#else>
  <@start.logIn/>
  <@start.signUp/>
  </#if>
</div>
</#macro>
