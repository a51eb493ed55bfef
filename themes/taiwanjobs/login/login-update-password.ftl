<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "password-rules-commons.ftl" as passwords>
<@p.page name="login-update-password" heading=msg("setPasswordTitle") fields=["password", "password-new", "password-confirm"] scripts=["password-rules"] bundle="secrets" required=true>
<#assign hasEmail = (username!"")?contains("@")>
<p class="lead"><#if hasEmail>${msg("updatePasswordIntro")}<#else>${msg("updatePasswordIntroWithoutEmail")}</#if></p>
<form action="${url.loginAction}" method="post" novalidate>
  <@f.enterSubmits/>
  <#-- A member whose account is not an e-mail address yet does not know the one that Keycloak has. -->
  <#if hasEmail><@f.accountForPasswordManagers username/></#if>
  <#if updatePassword.asksOld><@f.password name="password" label=msg("passwordOld") autocomplete="current-password"/></#if>
  <@passwords.rules/>
  <@f.password name="password-new" label=msg("passwordNew")/>
  <@f.password name="password-confirm" label=msg("passwordConfirm")/>
  <@f.checkbox name="logout-sessions" label=msg("passwordEndsSessions") checked=updatePassword.endsOthers/>
  <p>${msg("passwordFuture")}</p>
  <div class="buttons">
    <@f.submit msg("doSubmit")/>
    <#if isAppInitiatedAction??><button class="button button-secondary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
  </div>
  <@f.busy/>
</form>
</@p.page>
