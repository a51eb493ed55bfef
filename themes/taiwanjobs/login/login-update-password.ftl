<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "password-rules-commons.ftl" as passwords>
<@p.page name="login-update-password" heading=msg("setPasswordTitle") fields=["password-new", "password", "password-confirm"] anchors={"password": "password-new"} scripts=["password-toggle"] required=true>
<#assign hasEmail = (username!"")?contains("@")>
<p class="lead"><#if hasEmail>${msg("updatePasswordIntro")}<#else>${msg("updatePasswordIntroWithoutEmail")}</#if></p>
<form action="${url.loginAction}" method="post" novalidate>
  <@f.enterSubmits/>
  <#-- A member whose account is not an e-mail address yet does not know the one that Keycloak has. -->
  <#if hasEmail><@f.accountForPasswordManagers username/></#if>
  <@passwords.rules/>
  <@f.password name="password-new" label=msg("passwordNew") alsoFor=["password"]/>
  <@f.password name="password-confirm" label=msg("passwordConfirm")/>
  <p>${msg("passwordFuture")}</p>
  <div class="buttons">
    <@f.submit msg("doSubmit")/>
    <#if isAppInitiatedAction??><button class="button button-secondary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
  </div>
  <@f.busy/>
</form>
</@p.page>
