<#-- The rules for a new password, as the realm's password policy has them: one that it does not have is not told. -->

<#-- The sentence of a rule; empty for a policy of some other extension whose text nobody has written. -->
<#function sentence rule>
  <#local text = msg(rule.message, (rule.arguments[0])!"", (rule.arguments[1])!"")>
  <#return (text == rule.message)?then("", text)>
</#function>

<#macro checks rule><#list rule.check as name, value> data-${name?replace("([A-Z])", "-$1", "r")?lower_case}="${value}"</#list></#macro>

<#macro rules>
<#local content = passwordRules.content>
<#local others = passwordRules.others?filter(rule -> sentence(rule)?has_content)>
<#if content?has_content || others?has_content>
<div class="rules">
  <#if content?has_content>
  <div id="password-rules" data-password-rules="password-new" data-met="${msg("passwordRulesMet", "#", "##")}">
    <p><#if content?size == 1>${msg("passwordRuleLead")}<#elseif content?size == 2>${msg("passwordRulesLead")}<#else>${msg("passwordRulesLeadMany")}</#if></p>
    <ol>
      <#list content as rule>
      <li<@checks rule/>>${sentence(rule)}</li>
      </#list>
    </ol>
  </div>
  </#if>
  <#if others?has_content>
  <div id="password-rules-more">
    <p>${content?has_content?then(msg("passwordRulesMore"), msg("passwordRuleLead"))}</p>
    <ul>
      <#list others as rule>
      <li>${sentence(rule)}</li>
      </#list>
    </ul>
  </div>
  </#if>
</div>
</#if>
</#macro>
