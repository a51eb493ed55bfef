<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<@p.page name="legacy-confirm" heading=msg("legacyConfirmTitle") fields=["password"] scripts=["password-toggle"] required=true>
<p class="lead">${msg("legacyConfirmIntro")}</p>
<form action="${url.loginAction}" method="post" novalidate>
  <div class="field">
    <label class="label" for="username">${msg("legacyConfirmAccount")}</label>
    <input class="input input-readonly" id="username" name="username" type="text" autocomplete="username" value="${account!}" readonly>
  </div>
  <@f.password name="password" label=msg("password") hint=msg("legacyConfirmPasswordHint") autocomplete="current-password"/>
  <div class="buttons"><@f.submit msg("legacyConfirmSubmit")/></div>
  <@f.busy/>
</form>
<p class="aside">${msg("legacyConfirmIgnore")}</p>
</@p.page>
