<#import "page.ftl" as p>
<#import "start-commons.ftl" as start>
<#-- Pages of a mailed link that does not work: what happened, what to do next, and the buttons to do it. What the link was
     for says which messages those are (link.messages) and where the buttons lead (link.ways). -->

<#macro ways>
<div class="buttons">
  <#if link??>
  <#if link.resend>
  <form action="${url.loginAction}" method="post"><button class="button button-primary" type="submit" name="resend" value="true">${msg("mailResend")}</button></form>
  </#if>
  <#list link.ways as label, address>
  <a class="button <#if link.resend || !label?is_first>button-secondary<#else>button-primary</#if>" href="${address}">${msg(label)}</a>
  </#list>
  <#else>
  <@start.logIn/>
  <@start.signUp/>
  </#if>
</div>
</#macro>

<#-- messages: whether to show what came of a resend; error.ftl says it in its own words already. -->
<#macro page name messages=true>
<#local text = (link.messages)!"linkUnknown">
<@p.page name=name heading=msg(text + "Title") messages=messages>
<p class="lead">${msg(text + "Message")}</p>
<p>${msg(text + "Next")}</p>
<@ways/>
</@p.page>
</#macro>
