<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<@p.page name="help-desk" heading=msg("helpDeskTitle") fields=["email", "nationalId", "name", "phone", "memberNumber"]>
<link rel="stylesheet" href="${url.resourcesPath}/css/member.css">
<p class="lead">${msg("helpDeskIntro")}</p>
<form id="help-desk-form" action="${desk.home}" method="post" novalidate>
  <input type="hidden" name="stateChecker" value="${desk.stateChecker}">
  <@f.field name="email" label=msg("helpDeskEmail") value=f.typed("email") hint=msg("helpDeskEmailHint") autocomplete="off" inputmode="email" maxlength="254"/>
  <@f.field name="nationalId" label=msg("nationalIdMasked") value=f.typed("nationalId") autocomplete="off" maxlength="20"/>
  <@f.field name="name" label=msg("firstName") value=f.typed("name") hint=msg("helpDeskNameHint") autocomplete="off" maxlength="255"/>
  <@f.field name="phone" label=msg("helpDeskPhone") value=f.typed("phone") autocomplete="off" inputmode="tel" maxlength="40"/>
  <@f.field name="memberNumber" label=msg("memberNumber") value=f.typed("memberNumber") autocomplete="off" maxlength="255"/>
  <div class="buttons"><@f.submit msg("helpDeskSearch")/></div>
</form>
<#if desk.signUp??><p><a href="${desk.signUp}">${msg("helpDeskSignUp")}</a></p></#if>
<#if found??>
<section aria-labelledby="found-title">
  <h2 id="found-title">${found?has_content?then(msg("helpDeskFound"), msg("helpDeskNobody"))}</h2>
  <#if !found?has_content><p>${msg("helpDeskNobodyHint")}</p></#if>
  <#list found as member>
  <div class="entry">
    <h3><a href="${member.address}">${member.name?has_content?then(member.name, msg("helpDeskNameless"))}</a></h3>
    <dl class="facts">
      <#if member.account?has_content><div><dt>${msg("helpDeskAccount")}</dt><dd>${member.account}</dd></div></#if>
      <#if member.number?has_content><div><dt>${msg("nationalIdMasked")}</dt><dd>${member.number}</dd></div></#if>
      <div><dt>${msg("memberStatus")}</dt><dd>${msg(member.state)}</dd></div>
      <#if member.reasons?has_content><div><dt>${msg("helpDeskReasons")}</dt><dd><ul class="plain-list"><#list member.reasons as reason><li>${msg(reason + "Reason")}</li></#list></ul></dd></div></#if>
    </dl>
  </div>
  </#list>
  <#if next gt 0><div class="buttons"><button class="button button-secondary" type="submit" form="help-desk-form" name="first" value="${next?c}">${msg("helpDeskMore")}</button></div></#if>
</section>
</#if>
</@p.page>
