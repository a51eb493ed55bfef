<#import "login-commons.ftl" as logins>
<#-- The ways on for somebody who is a member already, below the field whose answer says so. -->
<#macro ways name>
<#if (takenField!"") == name>
<div class="notice notice-info ways-on">
  <p>${msg("takenWays")}</p>
  <ul>
    <li><a href="${url.loginUrl}">${msg("takenLogin")}</a></li>
    <#if (realm.resetPasswordAllowed)!false>
    <li><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></li>
    </#if>
    <li><@logins.forgotAccount/></li>
    <li>${msg("hotlineLabel")}<a href="tel:${msg("hotlineNumber")?replace("-", "")}">${msg("hotlineNumber")}</a></li>
  </ul>
</div>
</#if>
</#macro>
