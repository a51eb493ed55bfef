<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "mail-sent-commons.ftl" as m>
<#import "factor-commons.ftl" as factors>
<#assign waits = mailSent??>
<#assign closed = memberEmail.legacy || memberEmail.settledUntil??>
<#assign hasForm = !waits && !closed>

<#macro cancelAlone>
<#if isAppInitiatedAction??><form action="${url.loginAction}" method="post"><div class="buttons"><@factors.cancel/></div></form></#if>
</#macro>

<#macro cancelChange>
<form class="aside" action="${url.loginAction}" method="post">
  <p id="cancel-change-hint">${msg("memberEmailCancelHint")}</p>
  <button class="button button-secondary" type="submit" name="cancelChange" value="true" aria-describedby="cancel-change-hint">${msg("memberEmailCancelChange")}</button>
</form>
</#macro>

<@p.page name="member-email" heading=msg("memberEmailTitle") fields=["email", "password"] scripts=waits?then(["resend-countdown"], []) bundle=waits?then("page", "secrets") required=hasForm languageForm=hasForm?then("member-email-form", "")>
<#if memberEmail.cancelled && !memberEmail.wanted??><div class="notice notice-success" role="status"><p>${msg("memberEmailCancelled")}</p></div></#if>
<#if memberEmail.legacy>
<p class="lead">${msg("memberEmailLegacy")}</p>
<div class="buttons"><a class="button button-primary" id="log-in-again" href="${url.loginRestartFlowUrl}">${msg("memberEmailLegacyLogIn")}</a></div>
<@cancelAlone/>
<#else>
<dl class="facts">
  <div><dt>${msg("memberEmailAccount")}</dt><dd>${memberEmail.account}</dd></div>
  <#if memberEmail.wanted??><div><dt>${msg("memberEmailWanted")}</dt><dd>${memberEmail.wanted}</dd></div></#if>
</dl>
<#if memberEmail.settledUntil??>
<p class="notice notice-info">${msg("memberEmailSettled", memberEmail.settledUntil)}</p>
<@cancelAlone/>
<#elseif waits>
<@m.news mailSent/>
<@m.whereabouts mailSent/>
<p>${msg("memberEmailWaits")}</p>
<form action="${url.loginAction}" method="post"><div class="buttons"><button class="button button-primary" type="submit" name="continue" value="true">${msg("memberEmailContinue")}</button></div></form>
<@m.ways mailSent><li>${msg("memberEmailNext")}</li></@m.ways>
<@cancelChange/>
<#else>
<p class="lead">${msg("memberEmailIntro")}</p>
<#if memberEmail.wanted??><p class="notice notice-info">${msg("memberEmailReplaces")}</p></#if>
<form id="member-email-form" action="${url.loginAction}" method="post" novalidate>
  <@f.accountForPasswordManagers memberEmail.account/>
  <@f.field name="email" label=msg("memberEmailNew") type="email" value=f.typed("email") required=true hint=msg("memberEmailHint") autocomplete="email" maxlength="254"/>
  <@f.password name="password" label=msg("password") hint=msg("memberEmailPasswordHint") autocomplete="current-password"/>
  <div class="buttons"><@f.submit msg("memberEmailSubmit")/><@factors.cancel/></div>
  <@f.busy/>
</form>
<#if memberEmail.wanted??><@cancelChange/></#if>
</#if>
</#if>
</@p.page>
