<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "profile-commons.ftl" as profiles>
<@p.page name="help-desk-sign-up" heading=msg("helpDeskSignUp") fields=["locale", "email", "nationalId", "residentNumber", "birthdate"] + profiles.names() scripts=["fields", "lists", "districts", "schools"] required=true languageForm="sign-up-form">
<link rel="stylesheet" href="${url.resourcesPath}/css/member.css">
<p><a href="${desk.home}">${msg("helpDeskBack")}</a></p>
<p class="lead">${msg("helpDeskSignUpIntro")}</p>
<p class="hint">${msg("requiredMarkNote")}</p>
<form id="sign-up-form" action="${url.loginAction}" method="post" novalidate>
  <input type="hidden" name="stateChecker" value="${desk.stateChecker}">
  <@f.enterSubmits/>
  <@f.field name="email" label=msg("account") type="email" value=f.typed("email") required=true hint=msg("helpDeskSignUpEmailHint") autocomplete="off" maxlength="254"/>
  <#if ((locale.supported)![])?size gt 1>
  <@f.select name="locale" label=msg("helpDeskSignUpLanguage") value=f.typed("locale") options=locale.supported?map(language -> {"value": language.languageTag, "label": language.label})/>
  </#if>
  <fieldset class="group">
    <legend class="label"><@f.mark true/>${msg("identityNumberLegend")}</legend>
    <@f.field name="nationalId" label=msg("nationalId") value=f.typed("nationalId") hint=msg("nationalIdHint") autocomplete="off" maxlength="32"/>
    <@f.field name="residentNumber" label=msg("residentNumber") value=f.typed("residentNumber") hint=msg("residentNumberHint") autocomplete="off" maxlength="32"/>
  </fieldset>
  <@f.field name="birthdate" label=msg("birthdate") value=f.typed("birthdate") required=true hint=msg("helpDeskSignUpBirthdateHint") autocomplete="off" maxlength="32"/>
  <@profiles.fields/>
  <div class="buttons"><@f.submit msg("helpDeskSignUp")/></div>
  <@f.busy/>
</form>
</@p.page>
