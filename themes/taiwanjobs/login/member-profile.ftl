<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "profile-commons.ftl" as profiles>
<#import "notice-commons.ftl" as notices>
<@p.page name="member-profile" heading=msg("memberProfileTitle") fields=profiles.names() scripts=["fields", "lists", "districts", "schools"] required=true languageForm="member-profile-form">
<#if meanwhile?has_content>
<@profiles.changedMeanwhile/>
<#elseif missing?has_content && !messagesPerField.existsError(profiles.names())>
<div class="notice notice-info" role="status">
  <p>${msg("memberProfileMissing")}</p>
  <ul>
    <#assign told = []>
    <#list profiles.names() as name><#list missing?filter(field -> field.field == name) as field>
    <#if !told?seq_contains(field.text)>
    <#assign told += [field.text]>
    <li><a href="#${field.field}">${field.text}</a></li>
    </#if>
    </#list></#list>
  </ul>
</div>
<#else>
<p class="lead">${msg("memberProfileIntro")}</p>
</#if>
<p class="hint">${msg("requiredMarkNote")}</p>
<@notices.block/>
<@profiles.facts/>
<p class="hint">${msg("memberProfileFixed")}</p>
<form id="member-profile-form" action="${url.loginAction}" method="post" novalidate>
  <@f.enterSubmits/>
  <h2>${msg("registerProfileGroup")}</h2>
  <@profiles.fields/>
  <p class="reminder">${msg("registerProfileReminder")}</p>
  <div class="buttons">
    <@f.submit msg("doSubmit")/>
    <#if isAppInitiatedAction?? && !mustStay><button class="button button-secondary" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button></#if>
  </div>
  <@f.busy/>
</form>
</@p.page>
