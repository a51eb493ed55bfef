<#import "page.ftl" as p>
<#assign summary = (message.summary)!"">
<#assign heading = messageHeader???then(msg(messageHeader!""), summary)>
<@p.page name="info" heading=heading messages=false>
<#if messageHeader?? || requiredActions??>
<p class="lead">${kcSanitize(summary)?no_esc}<#list requiredActions![]>：<#items as action>${msg("requiredAction." + action)}<#sep>、</#items></#list></p>
</#if>
<div class="buttons">
  <#if skipLink??>
  <a class="button button-primary" href="${msg("siteUrl")}">${msg("backToSite")}</a>
  <#elseif pageRedirectUri?has_content>
  <a class="button button-primary" href="${pageRedirectUri}">${msg("backToApplication")}</a>
  <#elseif actionUri?has_content>
  <a class="button button-primary" href="${actionUri}">${msg("doContinue")}</a>
  <#elseif (client.baseUrl)?has_content>
  <a class="button button-primary" href="${client.baseUrl}">${msg("backToApplication")}</a>
  <#else>
  <a class="button button-primary" href="${msg("siteUrl")}">${msg("backToSite")}</a>
  </#if>
</div>
</@p.page>
