<#-- What the pages that say where a mail went have in common. -->

<#macro news sent>
<#if sent.resent!false><div class="notice notice-success" role="status"><p>${msg("mailResentMessage")}</p></div></#if>
<#if sent.corrected!false><div class="notice notice-success" role="status"><p>${msg("mailCorrectedMessage")}</p></div></#if>
<#if sent.delayed!false><div class="notice notice-warning" role="status"><p>${msg("mailSentDelayed")}</p></div></#if>
</#macro>

<#-- The button that sends the mail again, with the seconds until it may be pressed. -->
<#macro resend sent>
<#if sent.limitReached!false>
<p class="notice notice-info">${msg("resendLimitMessage")}</p>
<#else>
<#local wait = sent.resendWaitSeconds!0>
<form action="${url.loginAction}" method="post" novalidate>
  <div class="buttons"><button class="button button-secondary" type="submit" name="resend" value="true"<#if wait gt 0> data-wait="${wait?c}" aria-describedby="resend-wait"</#if>>${msg("mailResend")}</button></div>
  <#if wait gt 0><p class="hint" id="resend-wait" data-template="${msg("resendWaitMessage", "{0}")}">${msg("resendWaitMessage", wait?c)}</p></#if>
</form>
</#if>
</#macro>

<#macro correctAddress>
<form class="aside" action="${url.loginAction}" method="post">
  <p id="correct-address-hint">${msg("mailCorrectHint")}</p>
  <button class="button button-secondary" type="submit" name="correctAddress" value="true" aria-describedby="correct-address-hint">${msg("mailCorrect")}</button>
</form>
</#macro>
