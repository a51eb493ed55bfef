<#import "page.ftl" as p>
<#-- The portals are told by frames that nobody sees; js/frontchannel-logout.js then goes on by itself. -->
<@p.page name="frontchannel-logout" heading=msg("frontchannel-logout.title") messages=false scripts=["frontchannel-logout"] frames=logout.clients?map(portal -> portal.frontChannelLogoutUrl)>
<p class="lead">${msg("frontchannel-logout.message")}</p>
<ul>
  <#list logout.clients as portal>
  <li>${portal.name}<iframe class="unseen-frame" src="${portal.frontChannelLogoutUrl}" title="${portal.name}" aria-hidden="true" tabindex="-1"></iframe></li>
  </#list>
</ul>
<div class="buttons">
  <#if logout.logoutRedirectUri?has_content>
  <a class="button button-primary" id="continue" href="${logout.logoutRedirectUri}">${msg("backToApplication")}</a>
  <#else>
  <a class="button button-primary" href="${msg("siteUrl")}">${msg("backToSite")}</a>
  </#if>
</div>
</@p.page>
