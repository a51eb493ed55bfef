<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#assign known = (legacyEmail.maskedEmail)!"">
<#assign left = (legacyEmail.loginsLeft)!0>
<@p.page name="legacy-email" heading=msg("legacyEmailTitle") fields=["email"] required=!known?has_content>
<p class="lead">${msg("legacyEmailIntro")}</p>
<form action="${url.loginAction}" method="post" novalidate>
  <#if known?has_content>
  <@f.radios name="emailChoice" label=msg("legacyEmailChoice") value=f.typed("emailChoice") options=[{"value": "known", "label": msg("legacyEmailKnown", known)}, {"value": "other", "label": msg("legacyEmailOther")}]/>
  <@f.field name="email" label=msg("legacyEmailOtherAddress") type="email" value=f.typed("email") hint=msg("legacyEmailHint") autocomplete="email" maxlength="254"/>
  <#else>
  <@f.field name="email" label=msg("legacyEmailAddress") type="email" value=f.typed("email") required=true hint=msg("legacyEmailHint") autocomplete="email" maxlength="254"/>
  </#if>
  <div class="buttons"><@f.submit msg("legacyEmailSubmit")/></div>
  <@f.busy/>
</form>
<p>${msg("legacyEmailNoMailbox")}</p>
<#if left gt 0>
<form class="aside" action="${url.loginAction}" method="post">
  <p id="continue-hint">${msg("legacyEmailLeft", left)}</p>
  <button class="button button-secondary" type="submit" name="continue" value="true" aria-describedby="continue-hint">${msg("legacyEmailSkip")}</button>
</form>
<#else>
<p class="aside">${msg("legacyEmailNoneLeft")}</p>
</#if>
</@p.page>
