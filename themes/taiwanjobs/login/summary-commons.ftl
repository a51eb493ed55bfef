<#-- What happened: the error summary with links to the fields, and other messages. -->

<#-- The errors of the named fields, in their order, one entry per text: a rule over several fields is one thing to correct. -->
<#function fieldErrors fields anchors>
  <#local found = []>
  <#local texts = []>
  <#list fields as field>
    <#if messagesPerField.existsError(field)>
      <#local text = messagesPerField.get(field)>
      <#if !texts?seq_contains(text)>
        <#local texts += [text]>
        <#local found += [{"text": text, "target": anchors[field]!field}]>
      </#if>
    </#if>
  </#list>
  <#return found>
</#function>

<#macro errors found>
<div class="summary" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
  <h2 id="error-summary-title">${msg("errorSummaryTitle", found?size)}</h2>
  <ul>
    <#list found as error>
    <li><a href="#${error.target}">${error.text}</a></li>
    </#list>
  </ul>
</div>
</#macro>

<#macro notice type text>
<div class="notice notice-${type}" role="${(type == "error")?then("alert", "status")}"<#if type == "error"> id="error-summary" tabindex="-1"</#if>>
  <p>${kcSanitize(text)?no_esc}</p>
</div>
</#macro>

<#macro messages fields anchors displayMessage>
  <#local found = fieldErrors(fields, anchors)>
  <#if found?has_content>
    <@errors found/>
    <#if messagesPerField.existsError("global")>
      <@notice type="error" text=messagesPerField.get("global")/>
    </#if>
  <#elseif displayMessage && (message.summary)?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <@notice type=message.type text=message.summary/>
  </#if>
</#macro>
