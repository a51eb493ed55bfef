<#import "page.ftl" as p>
<@p.page name="mail-sent" heading=msg("mailSentTitle") step=4 scripts=["resend-countdown"]>
<#assign sent = mailSent!{}>
<#if sent.resent!false><div class="notice notice-success" role="status"><p>${msg("mailResentMessage")}</p></div></#if>
<p class="lead">${msg("mailSentLead")}</p>
<#if sent.delayed!false>
<div class="notice notice-warning" role="status"><p>${msg("mailSentDelayed")}</p></div>
</#if>
<p>${msg("mailSentTo", sent.maskedEmail!)}</p>
<ul>
  <li>${msg("mailSentNext")}</li>
  <li>${msg("mailSentSpam")}</li>
</ul>
<#if sent.limitReached!false>
<p class="notice notice-info">${msg("resendLimitMessage")}</p>
<#else>
<#assign wait = sent.resendWaitSeconds!0>
<form action="${url.loginAction}" method="post" novalidate>
  <div class="buttons"><button class="button button-secondary" type="submit" name="resend" value="true"<#if wait gt 0> data-wait="${wait?c}" aria-describedby="resend-wait"</#if>>${msg("mailResend")}</button></div>
  <#if wait gt 0><p class="hint" id="resend-wait" data-template="${msg("resendWaitMessage", "{0}")}">${msg("resendWaitMessage", wait?c)}</p></#if>
</form>
</#if>
</@p.page>
