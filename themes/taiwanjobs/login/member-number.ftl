<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "birthdate-commons.ftl" as birthdate>
<#import "captcha-commons.ftl" as captchas>
<#import "notice-commons.ftl" as notices>
<#if numberMasked??>
<@p.page name="member-number" heading=msg("memberNumberKnownTitle")>
<dl class="facts"><div><dt>${msg("identityNumber")}</dt><dd>${numberMasked}</dd></div></dl>
<p>${msg("memberNumberKnown")}</p>
<@hotline/>
<form action="${url.loginAction}" method="post">
  <div class="buttons"><button class="button button-primary" type="submit" name="continue" value="true">${msg("doContinue")}</button></div>
</form>
</@p.page>
<#else>
<@p.page name="member-number" heading=msg("memberNumberTitle") fields=["nationalId", "residentNumber"] + birthdate.fields + ["captcha"] anchors=birthdate.anchors scripts=["fields", "birth-year"] bundle="secrets" languageForm="member-number-form" required=true>
<p class="lead">${msg("memberNumberIntro")}</p>
<@notices.block/>
<form id="member-number-form" action="${url.loginAction}" method="post" novalidate>
  <@f.enterSubmits/>
  <fieldset class="group">
    <legend class="label"><@f.mark true/>${msg("identityNumberLegend")}</legend>
    <@f.field name="nationalId" label=msg("nationalId") value=f.typed("nationalId") hint=msg("nationalIdHint") autocomplete="off" maxlength="32"><@taken "nationalId"/></@f.field>
    <@f.field name="residentNumber" label=msg("residentNumber") value=f.typed("residentNumber") hint=msg("residentNumberHint") autocomplete="off" maxlength="32"><@taken "residentNumber"/></@f.field>
  </fieldset>
  <@birthdate.block/>
  <@captchas.block/>
  <div class="buttons">
    <@f.submit msg("doSubmit")/>
    <#if isAppInitiatedAction??><button class="button button-secondary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
  </div>
  <@f.busy/>
</form>
</@p.page>
</#if>

<#macro hotline>
<p>${msg("hotlineLabel")}<a href="tel:${msg("hotlineNumber")?replace("-", "")}">${msg("hotlineNumber")}</a></p>
</#macro>

<#-- Sign-up's ways on lead to pages for people who are not logged in. -->
<#macro taken name>
<#if (takenField!"") == name>
<div class="notice notice-info ways-on">
  <p>${msg("memberNumberTakenWays")}</p>
  <@hotline/>
</div>
</#if>
</#macro>
