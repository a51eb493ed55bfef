<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "captcha-commons.ftl" as captchas>
<#import "login-commons.ftl" as logins>
<#import "passkey-commons.ftl" as passkeys>
<#assign again = usernameHidden??>
<@p.page name="login" heading=again?then(msg("reauthenticationHeading"), msg("loginHeading")) fields=["username", "password", "captcha"] anchors=again?then({"username": "password"}, {}) bundle="secrets" languageForm=(rememberAccount??)?then("login-form", "") nonce=passkeys.offered?then(challenge!"", "")>
<#if again><@logins.forWhom/><#elseif firstBrokerLogin??><@logins.firstTime firstBrokerLogin.provider/><#else><@logins.announcement/></#if>
<div class="columns">
  <#if (realm.password)!true>
  <form class="card" id="login-form" action="${url.loginAction}" method="post" novalidate<#if again> aria-labelledby="for-whom"</#if>>
    <@f.enterSubmits/>
    <#if again>
    <@f.accountForPasswordManagers (reauthentication.account)!/>
    <#else>
    <@f.field name="username" label=msg("loginAccount") value=(login.username)!"" required=true hint=msg(logins.namesToo?then("loginAccountOrUserNameHint", "loginAccountHint")) autocomplete=passkeys.autocomplete() inputmode="email" maxlength=logins.namesToo?then("255", "254")/>
    </#if>
    <@f.password name="password" label=msg("password") autocomplete="current-password" alsoFor=again?then(["username"], [])/>
    <#if !again>
    <@f.checkbox name="rememberAccount" label=msg("rememberAccount") checked=(rememberAccount!false) hint=msg("rememberAccountHint")/>
    </#if>
    <@captchas.block/>
    <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!}">
    <div class="buttons">
      <@f.submit msg("doLogIn")/>
      <#if !again><@logins.forgotAccount/></#if>
      <#if (realm.resetPasswordAllowed)!false>
      <a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a>
      </#if>
    </div>
    <@logins.disclaimer/>
    <@f.busy/>
  </form>
  </#if>
  <#if again><@logins.notMe/><#else><@logins.joining/></#if>
</div>
<@passkeys.login/>
<@logins.identityProviders/>
</@p.page>
