<#import "member-commons.ftl" as member>
<@member.page name="member-portals" heading=msg("memberMenuPortals")>
<p class="lead">${msg("memberPortalsIntro")}</p>
<#list portals as portal>
<#assign name = advancedMsg(portal.name)>
<section class="entry" aria-labelledby="portal-${portal?counter}">
  <h2 id="portal-${portal?counter}"><#if portal.home?has_content><a href="${portal.home}">${name}</a><#else>${name}</#if></h2>
  <#if portal.since??><p>${msg("memberPortalSince", portal.since)}</p></#if>
  <#if portal.allowed?has_content>
  <p>${msg("memberPortalAllowed")}</p>
  <ul>
    <#list portal.allowed as scope>
    <li>${advancedMsg(scope)}</li>
    </#list>
  </ul>
  </#if>
  <#if portal.loggedIn><p>${msg("memberPortalLoggedIn")}</p></#if>
  <#if portal.offline><p>${msg("memberPortalOffline")}</p></#if>
  <@member.form>
    <button class="button button-secondary" type="submit" name="portal" value="${portal.id}" aria-describedby="portal-${portal?counter}">${(portal.since??)?then(msg("memberPortalWithdraw"), msg("memberPortalEnd"))}</button>
  </@member.form>
</section>
<#else>
<p>${msg("memberPortalsNone")}</p>
</#list>
<p>${msg("memberPortalsHint")}</p>
</@member.page>
