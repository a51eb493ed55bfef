<#-- Fields: label with its mark, hint, error and control, tied together for assistive technology. -->

<#function typed name><#return (form[name])!""></#function>

<#-- The error of a field; a field may also answer for other names, such as that of its group. -->
<#function errorOf name alsoFor=[]>
  <#list [name] + alsoFor as candidate>
    <#if messagesPerField.existsError(candidate)><#return messagesPerField.get(candidate)></#if>
  </#list>
  <#return "">
</#function>

<#-- Annotations may be numbers or booleans when somebody edits the user profile by hand. -->
<#function text value>
  <#if value?is_number><#return value?c></#if>
  <#if value?is_boolean><#return value?c></#if>
  <#return value>
</#function>

<#-- Attributes that are left out where they say nothing. -->
<#macro attribute name value><#if value?has_content> ${name}="${value}"</#if></#macro>
<#macro flag name set><#if set> ${name}</#if></#macro>

<#macro mark required><#if required><span class="required" aria-hidden="true">*</span> </#if></#macro>

<#macro hintText name hint><#if hint?has_content><p class="hint" id="${name}-hint">${hint}</p></#if></#macro>

<#macro errorText name error>
<#if error?has_content>
<p class="error" id="${name}-error"><span class="visually-hidden">${msg("errorPrefix")} </span>${error}</p>
</#if>
</#macro>

<#macro described name hint error>
<#local ids = hint?has_content?then([name + "-hint"], []) + error?has_content?then([name + "-error"], [])>
<@attribute "aria-invalid" error?has_content?then("true", "")/><@attribute "aria-describedby" ids?join(" ")/><#t>
</#macro>

<#macro fieldClass error width=""><#if error?has_content> field-invalid</#if><#if width?has_content> field-${width}</#if></#macro>

<#macro field
  name label value="" type="text" required=false hint="" autocomplete="" inputmode="" maxlength="" width=""
  labelHidden=false alsoFor=[] shownWhen="" enterkeyhint="next"
>
<#local error = errorOf(name, alsoFor)>
<#local email = type == "email" || inputmode == "email">
<div class="field<@fieldClass error width/>"<@attribute "data-shown-when" shownWhen/>>
  <label class="label<#if labelHidden> visually-hidden</#if>" for="${name}"><@mark required/>${label}</label><#lt>
  <@hintText name hint/><#t>
  <@errorText name error/><#t>
  <input class="input" id="${name}" name="${name}" type="${type}" value="${value}" enterkeyhint="${enterkeyhint}"<#t>
    <@flag "required" required/><@attribute "autocomplete" autocomplete/><@attribute "inputmode" inputmode/><#t>
    <@attribute "maxlength" maxlength/><#if email> autocapitalize="none" spellcheck="false"</#if><#t>
    <@described name hint error/>><#lt>
  <#nested><#t>
</div>
</#macro>

<#-- Tells password managers whose password it is; people read the account above the form, where a long one wraps. -->
<#macro accountForPasswordManagers account>
<input class="visually-hidden" name="username" type="text" autocomplete="username" value="${account}" readonly tabindex="-1" aria-hidden="true">
</#macro>

<#macro password name label required=true hint="" autocomplete="new-password" alsoFor=[]>
<#local error = errorOf(name, alsoFor)>
<div class="field<@fieldClass error/>">
  <label class="label" for="${name}"><@mark required/>${label}</label><#lt>
  <@hintText name hint/><#t>
  <@errorText name error/><#t>
  <div class="with-button">
    <input class="input" id="${name}" name="${name}" type="password" autocomplete="${autocomplete}" data-password-toggle<#t>
      <@flag "required" required/><#t>
      <@attribute "data-show" msg("showPassword")/><@attribute "data-hide" msg("hidePassword")/><#t>
      <@described name hint error/>><#lt>
  </div>
</div>
</#macro>

<#-- options: sequence of {value, label}; one whose value is its label goes without, and all without end tag (HTML, section 13.1.2.4), for the sake of the page's weight. -->
<#macro select name label options value="" required=false hint="" autocomplete="" width="" labelHidden=false>
<#local error = errorOf(name)>
<div class="field<@fieldClass error width/>">
  <label class="label<#if labelHidden> visually-hidden</#if>" for="${name}"><@mark required/>${label}</label><#lt>
  <@hintText name hint/><#t>
  <@errorText name error/><#t>
  <select class="input" id="${name}" name="${name}"<#t>
    <@flag "required" required/><@attribute "autocomplete" autocomplete/><@described name hint error/>><#lt>
<option value="">${msg("selectPlaceholder")}
    <#list options as option>
<option<#if option.value != option.label> value="${option.value}"</#if><#if option.value == value> selected</#if>>${option.label}<#t>
    </#list>
  </select>
  <#nested><#t>
</div>
</#macro>

<#-- The first choice has the id of the field, so that the error summary leads to it. -->
<#macro radios name label options value="" required=false hint="" labelHidden=false>
<#local error = errorOf(name)>
<fieldset class="field<@fieldClass error/>" role="radiogroup"<#t>
  <@attribute "aria-required" required?then("true", "")/><@described name hint error/>><#lt>
  <legend class="label<#if labelHidden> visually-hidden</#if>"><@mark required/>${label}</legend><#lt>
  <@hintText name hint/><#t>
  <@errorText name error/><#t>
  <div class="choices">
    <#list options as option>
    <label class="choice"><input<#if option?is_first> id="${name}"</#if> name="${name}" type="radio" value="${option.value}"<#t>
      <#if option.value == value> checked</#if><@described name "" error/>> <span>${option.label}</span></label><#lt>
    </#list>
  </div>
  <#nested><#t>
</fieldset>
</#macro>

<#macro checkbox name label checked=false required=false hint="">
<#local error = errorOf(name)>
<div class="field<@fieldClass error/>">
  <@errorText name error/><#t>
  <label class="choice" for="${name}"><input id="${name}" name="${name}" type="checkbox" value="on"<#t>
    <@flag "checked" checked/><@flag "required" required/><@described name hint error/>> <span><#t>
    <@mark required/>${label}</span></label><#lt>
  <@hintText name hint/><#t>
</div>
</#macro>

<#macro submit label><button class="button button-primary" type="submit">${label}</button></#macro>

<#macro back><button class="button button-secondary" type="submit" name="back" value="true" formnovalidate>${msg("doPreviousStep")}</button></#macro>

<#-- Enter presses the first submit button of a form: where another one comes before the main one, this stands in for it. -->
<#macro enterSubmits><button class="enter-submits" type="submit" tabindex="-1" aria-hidden="true"></button></#macro>

<#macro busy><p class="visually-hidden" role="status" data-submitting="${msg("submitting")}"></p></#macro>
