<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "factor-commons.ftl" as factors>
<@p.page name="update-email" heading=msg("updateEmailPageTitle") fields=["email"]>
<p class="lead">${msg("updateEmailIntro")}</p>
<form action="${url.loginAction}" method="post" novalidate>
  <@f.field name="email" label=msg("updateEmailAddress") type="email" value=(profile.attributesByName.email.value)!"" required=true hint=msg("updateEmailHint") autocomplete="email" maxlength="254"/>
  <@factors.logoutOtherSessions/>
  <div class="buttons"><@f.submit msg("doSubmit")/><@factors.cancel/></div>
  <@f.busy/>
</form>
</@p.page>
