<#import "page.ftl" as p>
<#import "factor-commons.ftl" as factors>
<#assign address = verifyEmail!(user.email)!"">
<@p.page name="verify-email" heading=msg("verifyEmailTitle")>
<p class="lead"><#if verifyEmail??>${msg("verifyEmailSent", address)}<#else>${msg("verifyEmailWillSend", address)}</#if></p>
<p>${msg("verifyEmailSpam")}</p>
<#if isAppInitiatedAction??>
<form action="${url.loginAction}" method="post">
  <div class="buttons">
    <button class="button button-primary" type="submit">${(verifyEmail??)?then(msg("verifyEmailResend"), msg("verifyEmailSend"))}</button>
    <@factors.cancel/>
  </div>
</form>
<#else>
<div class="buttons"><a class="button button-secondary" href="${url.loginAction}">${msg("verifyEmailResend")}</a></div>
</#if>
</@p.page>
