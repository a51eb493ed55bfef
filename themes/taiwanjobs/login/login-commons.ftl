<#-- What stands around the login form (S1.2–S1.9, S1.18); Keycloak's own form, in a flow that has it, names no documents. -->

<#-- Whether members log in with user names, too. -->
<#assign namesToo = !((realm.registrationEmailAsUsername)!true)>

<#macro announcement>
<section class="data-notice" aria-labelledby="login-greeting">
  <h2 id="login-greeting">${msg("loginGreeting")}</h2>
  <p>${msg("loginAnnouncementHtml")?no_esc}</p>
  <ul class="diamonds">
    <li>${msg("loginVerifiedHtml")?no_esc}</li>
    <li>${msg("loginUnverifiedHtml")?no_esc}</li>
  </ul>
</section>
</#macro>

<#-- Instead of the announcement, when somebody who is logged in is asked for the password again: whose password it is. -->
<#macro forWhom>
<section id="for-whom">
  <p class="lead">${msg("reauthenticationText")}</p>
  <#if reauthentication??>
  <dl class="facts">
    <#if reauthentication.account??>
    <div><dt>${msg("account")}</dt><dd>${reauthentication.account}</dd></div>
    <#elseif reauthentication.nationalIdMasked??>
    <div><dt>${msg("identityNumber")}</dt><dd>${reauthentication.nationalIdMasked}</dd></div>
    <#else>
    <div><dt>${msg("setPasswordName")}</dt><dd>${reauthentication.name}</dd></div>
    </#if>
  </dl>
  </#if>
</section>
</#macro>

<#macro notMe>
<form class="card card-quiet" action="${url.loginAction}" method="post">
  <p id="not-me-hint">${msg("reauthenticationNotMeHint")}</p>
  <button class="button button-secondary" type="submit" name="notMe" value="true" aria-describedby="not-me-hint">${msg("reauthenticationNotMe")}</button>
</form>
</#macro>

<#-- Instead of the announcement, when somebody comes from an identity provider whose account is linked to no member. -->
<#macro firstTime provider>
<section class="data-notice" aria-labelledby="first-time">
  <h2 id="first-time">${msg("firstBrokerLoginHeading", provider)}</h2>
  <ul>
    <li>${msg("firstBrokerLoginMember", provider)}</li>
    <#if (realm.resetPasswordAllowed)!false>
    <li>${msg("firstBrokerLoginNoPassword")}</li>
    </#if>
    <li>${msg("firstBrokerLoginStranger", provider)}</li>
  </ul>
  <@join/>
</section>
</#macro>

<#macro join>
<p><a class="button button-secondary" href="${url.registrationUrl}">${msg("doRegister")}</a></p>
</#macro>

<#macro joining>
<#if (realm.registrationAllowed)!false && !registrationDisabled??>
<div class="card card-quiet">
  <h2>${msg("loginNoAccount")}</h2>
  <@join/>
  <#if documents??>
  <ul class="plain-list">
    <li><a href="${documents.memberBenefits}">${msg("loginMemberBenefits")}</a></li>
    <li><a href="${documents.loginNotices}">${msg("loginNotices")}</a></li>
  </ul>
  </#if>
</div>
</#if>
</#macro>

<#-- The login page's own address, with the wish for another step of its flow. -->
<#macro forgotAccount><a href="${url.loginUrl}&amp;forgotAccount=true">${msg("doForgotAccount")}</a></#macro>

<#macro disclaimer>
<#if documents??>
<p class="hint">${msg("loginDisclaimerHtml", documents.memberTerms, documents.privacyPolicy)?no_esc}</p>
</#if>
</#macro>

<#macro identityProviders>
<#if (social.providers)?has_content>
<section aria-labelledby="login-other-ways">
  <h2 id="login-other-ways">${msg("loginOtherWays")}</h2>
  <ul class="plain-list">
    <#list social.providers as provider>
    <li><a class="button button-secondary" id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName}</a></li>
    </#list>
  </ul>
</section>
</#if>
</#macro>
