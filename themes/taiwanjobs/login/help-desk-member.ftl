<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#-- A code in words; one that has none, such as that of another extension, is shown as it is. -->
<#function say said><#local words = msg(said.key)><#return (words == said.key)?then(msg("memberDataOther", said.code), words)></#function>
<#macro fact label value><#if value?has_content><div><dt>${label}</dt><dd>${value}</dd></div></#if></#macro>
<#-- What is done for the member; acts holds those that this clerk may do, and the keys of their names. -->
<#macro deskForm id>
<form id="${id}" action="${address}" method="post" novalidate>
  <input type="hidden" name="stateChecker" value="${desk.stateChecker}">
  <input type="hidden" name="version" value="${member.version}">
  <#nested>
</form>
</#macro>
<#macro act name><#if acts[name]??><button class="button button-secondary" type="submit" name="act" value="${name}">${msg(acts[name])}</button></#if></#macro>
<#function offers names><#list names as name><#if acts[name]??><#return true></#if></#list><#return false></#function>
<@p.page name="help-desk-member" heading=member.name?has_content?then(member.name, msg("helpDeskNameless")) fields=["email", "reason", "tell", "nationalId", "residentNumber", "birthdate"]>
<link rel="stylesheet" href="${url.resourcesPath}/css/member.css">
<p><a href="${desk.home}">${msg("helpDeskBack")}</a></p>
<dl class="facts">
  <@fact msg("helpDeskAccount") member.account/>
  <@fact msg("nationalIdMasked") number!member.number/>
  <@fact msg("memberNumber") member.memberNumber/>
  <@fact msg("memberStatus") msg(member.state)/>
  <@fact msg("helpDeskSince") member.since/>
</dl>
<section aria-labelledby="reasons-title">
  <h2 id="reasons-title">${msg("helpDeskReasons")}</h2>
  <#list member.reasons as reason>
  <div class="entry">
    <h3>${msg(reason.message + "Reason")}</h3>
    <p>${msg(reason.message + "Advice")}</p>
    <#if (reason.since + reason.until)?has_content || reason.details?has_content>
    <dl class="facts">
      <@fact msg("helpDeskReasonSince") reason.since/>
      <@fact msg("helpDeskReasonUntil") reason.until/>
      <@fact msg("helpDeskReasonDetails") reason.details?map(detail -> say(detail))?join(", ")/>
    </dl>
    </#if>
  </div>
  <#else>
  <p>${msg("helpDeskNoReason")}</p>
  </#list>
</section>
<section aria-labelledby="links-title">
  <h2 id="links-title">${msg("helpDeskMails")}</h2>
  <#list member.links as link>
  <dl class="facts entry">
    <@fact msg("helpDeskLinkPurpose") say(link.purpose)/>
    <@fact msg("helpDeskLinkAddress") link.address/>
    <@fact msg("helpDeskReasonUntil") link.until/>
    <@fact msg("helpDeskMailState") say(link.mail)/>
  </dl>
  </#list>
  <#list member.mails as mail>
  <dl class="facts entry">
    <@fact msg("helpDeskMailKind") say(mail.kind)/>
    <@fact msg("helpDeskReasonSince") mail.since/>
    <@fact msg("helpDeskMailState") say(mail.state)/>
  </dl>
  </#list>
  <#if !member.links?has_content && !member.mails?has_content><p>${msg("helpDeskNoMail")}</p></#if>
</section>
<section aria-labelledby="logins-title">
  <h2 id="logins-title">${msg("helpDeskLogins")}</h2>
  <dl class="facts">
    <@fact msg("helpDeskMethods") member.methods?map(method -> say(method))?join(", ")/>
    <@fact msg("helpDeskSessions") member.sessions?c/>
    <@fact msg("helpDeskDevices") member.devices?c/>
    <#list member.logins as login>
    <#assign outcome = (login.error??)?then(say(login.error), msg("helpDeskLoginDone"))>
    <@fact label=login.time value=login.portal?has_content?then(msg("dataEventAbout", outcome, advancedMsg(login.portal)), outcome)/>
    </#list>
  </dl>
</section>
<#if offers(["UNLOCK", "END_SESSIONS", "RESEND_MAIL", "DELETE", "CORRECT_ADDRESS"])>
<section aria-labelledby="help-title">
  <h2 id="help-title">${msg("helpDeskHelp")}</h2>
  <@deskForm "help-form">
    <div class="buttons"><@act "UNLOCK"/><@act "END_SESSIONS"/><@act "RESEND_MAIL"/><@act "DELETE"/></div>
  </@deskForm>
  <#if acts["CORRECT_ADDRESS"]??>
  <@deskForm "address-form">
    <@f.field name="email" label=msg("helpDeskNewAddress") value=f.typed("email") hint=msg("helpDeskNewAddressHint") autocomplete="off" inputmode="email" maxlength="254"/>
    <div class="buttons"><@act "CORRECT_ADDRESS"/></div>
  </@deskForm>
  </#if>
</section>
</#if>
<#if offers(["REVEAL_NUMBER", "CORRECT_NUMBER", "RELEASE_NUMBER"])>
<section aria-labelledby="number-title">
  <h2 id="number-title">${msg("nationalIdMasked")}</h2>
  <@deskForm "number-form">
    <@f.enterSubmits/>
    <@f.field name="reason" label=msg("helpDeskReason") value=f.typed("reason") hint=msg("helpDeskReasonHint") required=true autocomplete="off" maxlength="400"/>
    <#if acts["REVEAL_NUMBER"]??>
    <@f.checkbox name="tell" label=msg("helpDeskTell") checked=!form?? || (form.tell)??/>
    <div class="buttons"><@act "REVEAL_NUMBER"/></div>
    </#if>
    <#if acts["CORRECT_NUMBER"]??>
    <@f.field name="nationalId" label=msg("nationalId") value=f.typed("nationalId") autocomplete="off" maxlength="20"/>
    <@f.field name="residentNumber" label=msg("residentNumber") value=f.typed("residentNumber") autocomplete="off" maxlength="20"/>
    <@f.field name="birthdate" label=msg("birthdate") value=f.typed("birthdate") hint=msg("helpDeskBirthdateHint") autocomplete="off" maxlength="32"/>
    </#if>
    <div class="buttons"><@act "CORRECT_NUMBER"/><@act "RELEASE_NUMBER"/></div>
  </@deskForm>
</section>
</#if>
</@p.page>
