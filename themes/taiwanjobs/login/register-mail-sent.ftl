<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "captcha-commons.ftl" as captchas>
<#import "taken-commons.ftl" as taken>
<#assign sent = mailSent!{}>
<#assign correcting = sent.correcting!false>
<@p.page name="mail-sent" heading=msg("mailSentTitle") fields=["email", "captcha"] step=4 scripts=["resend-countdown", "captcha"]>
<#if sent.resent!false><div class="notice notice-success" role="status"><p>${msg("mailResentMessage")}</p></div></#if>
<#if sent.corrected!false><div class="notice notice-success" role="status"><p>${msg("mailCorrectedMessage")}</p></div></#if>
<p class="lead">${msg("mailSentLead")}</p>
<#if sent.delayed!false>
<div class="notice notice-warning" role="status"><p>${msg("mailSentDelayed")}</p></div>
</#if>
<p>${msg("mailSentTo", sent.maskedEmail!)}</p>
<#if correcting>
<@correction/>
<#else>
<@ways/>
</#if>
</@p.page>

<#macro ways>
<ul>
  <li>${msg("mailSentNext")}</li>
  <li>${msg("mailSentSpam")}</li>
</ul>
<#if sent.limitReached!false>
<p class="notice notice-info">${msg("resendLimitMessage")}</p>
<#else>
<#local wait = sent.resendWaitSeconds!0>
<form action="${url.loginAction}" method="post" novalidate>
  <div class="buttons"><button class="button button-secondary" type="submit" name="resend" value="true"<#if wait gt 0> data-wait="${wait?c}" aria-describedby="resend-wait"</#if>>${msg("mailResend")}</button></div>
  <#if wait gt 0><p class="hint" id="resend-wait" data-template="${msg("resendWaitMessage", "{0}")}">${msg("resendWaitMessage", wait?c)}</p></#if>
</form>
<form class="aside" action="${url.loginAction}" method="post">
  <p id="correct-address-hint">${msg("mailCorrectHint")}</p>
  <button class="button button-secondary" type="submit" name="correctAddress" value="true" aria-describedby="correct-address-hint">${msg("mailCorrect")}</button>
</form>
</#if>
</#macro>

<#macro correction>
<h2>${msg("mailCorrect")}</h2>
<form action="${url.loginAction}" method="post" novalidate>
  <@f.enterSubmits/>
  <input type="hidden" name="correctAddress" value="true">
  <@f.field name="email" label=msg("mailCorrectNew") type="email" value=f.typed("email") required=true hint=msg("accountHint") autocomplete="email" maxlength="254"><@taken.ways "email"/></@f.field>
  <@captchas.block/>
  <div class="buttons"><@f.submit msg("doSubmit")/></div>
  <@f.busy/>
</form>
<form class="aside" action="${url.loginAction}" method="post">
  <button class="button button-secondary" type="submit">${msg("mailCorrectCancel")}</button>
</form>
</#macro>
