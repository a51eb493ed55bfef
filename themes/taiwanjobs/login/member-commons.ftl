<#import "page.ftl" as p>
<#-- The frame of the member area: one heading, the way back to the overview, the page, and the menu. -->
<#macro page name heading fields=[] scripts=[] required=false>
<@p.page name=name heading=heading fields=fields scripts=scripts required=required>
<link rel="stylesheet" href="${url.resourcesPath}/css/member.css">
<#if name != "member-area"><p><a href="${area.home}">${msg("memberAreaBack")}</a></p></#if>
<#nested>
<nav class="aside member-menu" aria-labelledby="member-menu-title">
  <h2 id="member-menu-title">${msg("memberAreaMenu")}</h2>
  <ul class="plain-list">
    <#list area.menu as entry>
    <li><a href="${entry.address}"<#if entry.current> aria-current="page"</#if>>${msg(entry.message)}</a></li>
    </#list>
    <li><a href="${area.logout}">${msg("doLogout")}</a></li>
  </ul>
</nav>
</@p.page>
</#macro>

<#-- A form that is sent to its own page. It carries the secret of this login, so that no other site can send it. -->
<#macro form id="" class="">
<form<#if id?has_content> id="${id}"</#if><#if class?has_content> class="${class}"</#if> action="${area.address}" method="post" novalidate>
  <input type="hidden" name="stateChecker" value="${area.stateChecker}">
  <#nested>
</form>
</#macro>
