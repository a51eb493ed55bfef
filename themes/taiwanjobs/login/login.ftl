<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "frame-commons.ftl" as frame>
<@p.page name="login" heading=msg("loginHeading") fields=["username", "password"] scripts=["password-toggle"]>
<div class="columns">
  <#if (realm.password)!true>
  <form class="card" action="${url.loginAction}" method="post" novalidate>
    <#if !usernameHidden??>
    <@f.field name="username" label=msg("loginAccount") value=(login.username)!"" required=true autocomplete="username" inputmode="email" alsoFor=["password"]/>
    </#if>
    <@f.password name="password" label=msg("password") autocomplete="current-password"/>
    <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!}">
    <div class="buttons"><@f.submit msg("doLogIn")/></div>
    <#if (realm.resetPasswordAllowed)!false>
    <p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
    </#if>
    <@f.busy/>
  </form>
  </#if>
  <div class="card card-quiet">
    <#if (realm.registrationAllowed)!false && !registrationDisabled??>
    <h2>${msg("loginNoAccount")}</h2>
    <p><a class="button button-secondary" href="${url.registrationUrl}">${msg("doRegister")}</a></p>
    </#if>
    <@frame.contact/>
  </div>
</div>
</@p.page>
