<#import "member-commons.ftl" as member>
<#import "birthdate-commons.ftl" as birthdate>
<@member.page name="member-area" heading=msg("memberAreaTitle")>
<dl class="facts">
  <#if identity.name??><div><dt>${msg("firstName")}</dt><dd>${identity.name}</dd></div></#if>
  <div><dt>${msg("account")}</dt><dd>${identity.account!msg("memberNothingYet")}</dd></div>
  <div><dt>${msg("identityNumber")}</dt><dd>${identity.nationalIdMasked!msg("memberNothingYet")}</dd></div>
  <#if identity.since??><div><dt>${msg("memberSince")}</dt><dd>${birthdate.full(identity.since)}</dd></div></#if>
</dl>
<#if todo?has_content>
<div class="notice notice-info">
  <p>${msg("memberTodo")}</p>
  <ul>
    <#list todo as step>
    <li><a href="${step.address}">${msg(step.message)}</a></li>
    </#list>
  </ul>
</div>
</#if>
</@member.page>
