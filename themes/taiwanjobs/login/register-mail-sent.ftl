<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "captcha-commons.ftl" as captchas>
<#import "taken-commons.ftl" as taken>
<#import "resend-commons.ftl" as r>
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
<@r.resend sent/>
<#if !(sent.limitReached!false)><@r.correctAddress/></#if>
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
