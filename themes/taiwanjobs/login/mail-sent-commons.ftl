<#-- What the pages that say where a mail went have in common. sent.state: on-its-way, delayed, refused. -->

<#function title sent>
  <#if sent.state == "delayed"><#return msg("mailDelayedTitle")></#if>
  <#if sent.state == "refused"><#return msg("mailRefusedTitle")></#if>
  <#return msg("mailSentTitle")>
</#function>

<#macro news sent>
<#if sent.resent!false><div class="notice notice-success" role="status"><p>${msg((sent.state == "on-its-way")?then("mailResentMessage", "mailReplacedMessage"))}</p></div></#if>
<#if sent.corrected!false><div class="notice notice-success" role="status"><p>${msg("mailCorrectedMessage")}</p></div></#if>
</#macro>

<#-- The one sentence about where the mail is; nested: the lead of a mail that is on its way. -->
<#macro whereabouts sent>
<#if sent.state == "delayed">
<div class="notice notice-warning" role="status"><p>${msg("mailDelayed", sent.maskedEmail!"")}</p></div>
<#elseif sent.state == "refused">
<div class="notice notice-error" role="status"><p>${msg("mailRefused", sent.maskedEmail!"")}</p></div>
<#else>
<#nested>
<p>${msg("mailSentTo", sent.maskedEmail!"")}</p>
</#if>
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

<#-- Stands first, and is the main way on, when the address refuses mail. -->
<#macro correctAddress main=false>
<form<#if !main> class="aside"</#if> action="${url.loginAction}" method="post">
  <p id="correct-address-hint">${msg("mailCorrectHint")}</p>
  <button class="button ${main?then("button-primary", "button-secondary")}" type="submit" name="correctAddress" value="true" aria-describedby="correct-address-hint">${msg("mailCorrect")}</button>
</form>
</#macro>

<#-- What can be done: nested, how to go on when the mail is there; then the buttons. -->
<#macro ways sent>
<#if sent.state == "refused">
<#if !(sent.limitReached!false)><@correctAddress main=true/></#if>
<@resend sent/>
<#else>
<ul>
  <#nested>
  <#if sent.state == "on-its-way"><li>${msg("mailSentSpam")}</li></#if>
</ul>
<@resend sent/>
<#if !(sent.limitReached!false)><@correctAddress/></#if>
</#if>
</#macro>
