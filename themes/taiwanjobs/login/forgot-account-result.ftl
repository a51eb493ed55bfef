<#import "page.ftl" as p>
<#import "frame-commons.ftl" as frame>
<#-- The same page for everybody but for one sentence: the masked account, or nothing about anybody. -->
<@p.page name="forgot-account-result" heading=msg("forgotAccountResultTitle") messages=false>
<p class="lead"><#if forgotAccount.account?has_content>${msg("forgotAccountResult", forgotAccount.account)}<#else>${msg("forgotAccountNeutral")}</#if></p>
<ul>
  <li>${msg("forgotAccountResultMail")}</li>
  <li>${msg("forgotAccountResultCheck")}</li>
  <li>${msg("forgotAccountResultUnverified")}</li>
</ul>
<div class="card card-quiet"><@frame.contact/></div>
<form action="${url.loginAction}" method="post">
  <div class="buttons">
    <button class="button button-primary" type="submit" name="back" value="true">${msg("backToLogin")}</button>
    <button class="button button-secondary" type="submit" name="again" value="true">${msg("forgotAccountAgain")}</button>
  </div>
</form>
</@p.page>
