<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<@p.page name="member-delete" heading=msg("memberDeleteTitle") fields=["password"] bundle="secrets" required=true>
<p class="lead"><#if graceDays == 0>${msg("memberDeleteIntroAtOnce")}<#else>${msg("memberDeleteIntro", graceDays?c)}</#if></p>
<h2>${msg("memberDeleteGoesTitle")}</h2>
<ul>
  <li>${msg("memberDeleteGoesAccount")}</li>
  <li>${msg("memberDeleteGoesProfile")}</li>
  <li>${msg("memberDeleteGoesTraces")}</li>
</ul>
<h2>${msg("memberDeleteStaysTitle")}</h2>
<ul>
  <li>${msg("memberDeleteStaysTerms")}</li>
  <li>${msg("memberDeleteStaysBackups")}</li>
  <li>${msg("memberDeleteStaysPortals")}</li>
</ul>
<h2>${msg("memberDeleteThenTitle")}</h2>
<ul>
  <li>${msg("memberDeleteThenSessions")}</li>
  <#if graceDays gt 0><li>${msg("memberDeleteThenBack", graceDays?c)}</li></#if>
  <li>${msg("memberDeleteThenAgain")}</li>
</ul>
<form action="${url.loginAction}" method="post" novalidate>
  <@f.accountForPasswordManagers account!/>
  <@f.password name="password" label=msg("password") hint=msg("memberDeletePasswordHint") autocomplete="current-password"/>
  <div class="buttons">
    <@f.submit msg("memberDeleteSubmit")/>
    <#if isAppInitiatedAction??><button class="button button-secondary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
  </div>
  <@f.busy/>
</form>
</@p.page>
