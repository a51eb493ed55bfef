<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "captcha-commons.ftl" as captchas>
<#import "login-commons.ftl" as logins>
<@p.page name="login" heading=msg("loginHeading") fields=["username", "password", "captcha"] scripts=["password-toggle", "captcha"] languageForm=(rememberAccount??)?then("login-form", "")>
<#if firstBrokerLogin??><@logins.firstTime firstBrokerLogin.provider/><#else><@logins.announcement/></#if>
<div class="columns">
  <#if (realm.password)!true>
  <form class="card" id="login-form" action="${url.loginAction}" method="post" novalidate>
    <@f.enterSubmits/>
    <#if !usernameHidden??>
    <@f.field name="username" label=msg("loginAccount") value=(login.username)!"" required=true hint=msg("loginAccountHint") autocomplete="username" inputmode="email" maxlength="254"/>
    </#if>
    <@f.password name="password" label=msg("password") autocomplete="current-password"/>
    <#if !usernameHidden??>
    <@f.checkbox name="rememberAccount" label=msg("rememberAccount") checked=(rememberAccount!false) hint=msg("rememberAccountHint")/>
    </#if>
    <@captchas.block/>
    <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!}">
    <div class="buttons">
      <@f.submit msg("doLogIn")/>
      <#if !usernameHidden??><@logins.forgotAccount/></#if>
      <#if (realm.resetPasswordAllowed)!false>
      <a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a>
      </#if>
    </div>
    <@logins.disclaimer/>
    <@f.busy/>
  </form>
  </#if>
  <@logins.joining/>
</div>
<@logins.identityProviders/>
</@p.page>
