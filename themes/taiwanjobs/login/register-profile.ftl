<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "profile-commons.ftl" as profiles>
<#import "notice-commons.ftl" as notices>
<#import "session-commons.ftl" as session>
<@p.page name="profile" heading=msg("registerProfileTitle") fields=profiles.names() step=3 scripts=["fields", "lists", "districts", "schools", "keep-draft", "session-time"] required=true languageForm="step-form">
<p class="lead">${msg("registerInstruction")}</p>
<p class="hint">${msg("requiredMarkNote")}</p>
<@notices.block/>
<@profiles.facts/>
<form id="step-form" action="${url.loginAction}" method="post" novalidate>
  <@session.carried/>
  <@f.enterSubmits/>
  <h2>${msg("registerProfileGroup")}</h2>
  <@profiles.fields/>
  <p class="reminder">${msg("registerProfileReminder")}</p>
  <div class="buttons"><@f.submit msg("doSubmit")/><@f.back/></div>
  <@f.busy/>
</form>
<@session.time/>
</@p.page>
