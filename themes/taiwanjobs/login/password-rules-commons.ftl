<#-- The rules for a new password, as the realm's password policy has them: one that it does not have is not told. -->

<#function length>
  <#local least = (passwordPolicies.length)!0>
  <#local most = (passwordPolicies.maxLength)!0>
  <#if least gt 0 && most gt 0><#return [msg("passwordRuleLength", least, most)]></#if>
  <#if least gt 0><#return [msg("passwordRuleLengthLeast", least)]></#if>
  <#if most gt 0><#return [msg("passwordRuleLengthMost", most)]></#if>
  <#return []>
</#function>

<#function kinds>
  <#return (characterClasses??)?then([msg("passwordRuleKinds", characterClasses)], [])>
</#function>

<#macro rules>
<#local all = length() + kinds()>
<#if all?has_content>
<div class="rules" id="password-rules">
  <p>${(all?size gt 1)?then(msg("passwordRulesLead"), msg("passwordRuleLead"))}</p>
  <ol>
    <#list all as rule>
    <li>${rule}</li>
    </#list>
  </ol>
</div>
</#if>
</#macro>
