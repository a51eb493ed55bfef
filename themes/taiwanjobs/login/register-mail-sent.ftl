<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "captcha-commons.ftl" as captchas>
<#import "taken-commons.ftl" as taken>
<#import "mail-sent-commons.ftl" as m>
<#assign sent = mailSent!{}>
<#assign correcting = sent.correcting!false>
<#if sent.over??>
<@over/>
<#else>
<@underWay/>
</#if>

<#-- Finished on another device, or gone: this tab cannot go on, and says what can. -->
<#macro over>
<#local texts = sent.over>
<@p.page name="mail-sent" heading=msg(texts + "Title") step=4 messages=false>
<p class="lead">${msg(texts + "Text")}</p>
<div class="buttons">
  <a class="button button-primary" href="${url.loginUrl}">${msg("goToLogin")}</a>
  <#if sent.over == "mailSentGone"><a class="button button-secondary" href="${url.loginRestartFlowUrl}">${msg("signUpAgain")}</a></#if>
</div>
</@p.page>
</#macro>

<#macro underWay>
<@p.page name="mail-sent" heading=m.title(sent) fields=["email", "captcha"] step=4 scripts=["resend-countdown"] bundle="secrets">
<@m.news sent/>
<@m.whereabouts sent><p class="lead">${msg("mailSentLead")}</p></@m.whereabouts>
<#if correcting>
<@correction/>
<#else>
<@m.ways sent><li>${msg("mailSentNext")}</li></@m.ways>
</#if>
</@p.page>
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
