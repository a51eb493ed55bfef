<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "password-rules-commons.ftl" as passwords>
<#assign texts = (setPassword.messages)!"signUp">
<#assign signUp = texts == "signUp">
<@p.page name="set-password" heading=msg("setPasswordTitle") fields=["password-new", "password", "password-confirm"] anchors={"password": "password-new"} step=signUp?then(5, 0) scripts=["password-rules", "link-address"] bundle="secrets" required=true>
<p class="lead">${msg(texts + "PasswordIntro")}</p>
<#if setPassword??>
<dl class="facts">
  <div><dt>${msg("setPasswordName")}</dt><dd>${setPassword.name!}</dd></div>
  <div><dt>${msg("identityNumber")}</dt><dd>${setPassword.nationalIdMasked!}</dd></div>
  <div><dt>${msg("account")}</dt><dd>${setPassword.account!}</dd></div>
</dl>
</#if>
<form action="${url.loginAction}" method="post" novalidate data-link-address="${linkAddress!}">
  <@f.accountForPasswordManagers (setPassword.account)!/>
  <@passwords.rules/>
  <@f.password name="password-new" label=msg("passwordNew") alsoFor=["password"]/>
  <@f.password name="password-confirm" label=msg("passwordConfirm")/>
  <p>${msg("passwordFuture")}</p>
  <div class="buttons"><@f.submit msg("doSubmit")/></div>
  <@f.busy/>
</form>
<#if signUp>
<form class="aside" action="${url.loginAction}" method="post">
  <p id="not-me-hint">${msg("notMeHint")}</p>
  <button class="button button-secondary" type="submit" name="notMe" value="true" aria-describedby="not-me-hint">${msg("notMe")}</button>
</form>
<#else>
<p class="aside">${msg(texts + "PasswordIgnore")}</p>
</#if>
</@p.page>
