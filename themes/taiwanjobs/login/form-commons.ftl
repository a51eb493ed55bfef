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

<#macro mark required><#if required><span class="required" aria-hidden="true">*</span> </#if></#macro>

<#macro hintText name hint><#if hint?has_content><p class="hint" id="${name}-hint">${hint}</p></#if></#macro>

<#macro errorText name error><#if error?has_content><p class="error" id="${name}-error"><span class="visually-hidden">${msg("errorPrefix")} </span>${error}</p></#if></#macro>

<#macro described name hint error><#if error?has_content> aria-invalid="true"</#if><#if hint?has_content || error?has_content> aria-describedby="${(hint?has_content?then(name + "-hint ", "") + error?has_content?then(name + "-error", ""))?trim}"</#if></#macro>

<#macro field name label value="" type="text" required=false hint="" autocomplete="" inputmode="" maxlength="" width="" labelHidden=false alsoFor=[] shownWhen="" enterkeyhint="next">
<#local error = errorOf(name, alsoFor)>
<div class="field<#if error?has_content> field-invalid</#if><#if width?has_content> field-${width}</#if>"<#if shownWhen?has_content> data-shown-when="${shownWhen}"</#if>>
  <label class="label<#if labelHidden> visually-hidden</#if>" for="${name}"><@mark required/>${label}</label>
  <@hintText name hint/>
  <@errorText name error/>
  <input class="input" id="${name}" name="${name}" type="${type}" value="${value}" enterkeyhint="${enterkeyhint}"<#if required> required</#if><#if autocomplete?has_content> autocomplete="${autocomplete}"</#if><#if inputmode?has_content> inputmode="${inputmode}"</#if><#if maxlength?has_content> maxlength="${maxlength}"</#if><#if type == "email" || inputmode == "email"> autocapitalize="none" spellcheck="false"</#if><@described name hint error/>>
  <#nested>
</div>
</#macro>

<#-- Tells password managers whose password it is; people read the account above the form, where a long one wraps. -->
<#macro accountForPasswordManagers account>
<input class="visually-hidden" name="username" type="text" autocomplete="username" value="${account}" readonly tabindex="-1" aria-hidden="true">
</#macro>

<#macro password name label required=true hint="" autocomplete="new-password" alsoFor=[]>
<#local error = errorOf(name, alsoFor)>
<div class="field<#if error?has_content> field-invalid</#if>">
  <label class="label" for="${name}"><@mark required/>${label}</label>
  <@hintText name hint/>
  <@errorText name error/>
  <div class="with-button">
    <input class="input" id="${name}" name="${name}" type="password" autocomplete="${autocomplete}"<#if required> required</#if> data-password-toggle data-show="${msg("showPassword")}" data-hide="${msg("hidePassword")}"<@described name hint error/>>
  </div>
</div>
</#macro>

<#-- options: sequence of {value, label}. Of very many, such as a county's schools, each whose value is its label goes without. -->
<#macro select name label options value="" required=false hint="" autocomplete="" width="" labelHidden=false>
<#local error = errorOf(name)>
<div class="field<#if error?has_content> field-invalid</#if><#if width?has_content> field-${width}</#if>">
  <label class="label<#if labelHidden> visually-hidden</#if>" for="${name}"><@mark required/>${label}</label>
  <@hintText name hint/>
  <@errorText name error/>
  <select class="input" id="${name}" name="${name}"<#if required> required</#if><#if autocomplete?has_content> autocomplete="${autocomplete}"</#if><@described name hint error/>>
    <option value="">${msg("selectPlaceholder")}</option>
    <#local many = options?size gt 100>
    <#list options as option>
    <option<#if !many || option.value != option.label> value="${option.value}"</#if><#if option.value == value> selected</#if>>${option.label}</option>
    </#list>
  </select>
  <#nested>
</div>
</#macro>

<#-- The first choice has the id of the field, so that the error summary leads to it. -->
<#macro radios name label options value="" required=false hint="" labelHidden=false>
<#local error = errorOf(name)>
<fieldset class="field<#if error?has_content> field-invalid</#if>" role="radiogroup"<#if required> aria-required="true"</#if><@described name hint error/>>
  <legend class="label<#if labelHidden> visually-hidden</#if>"><@mark required/>${label}</legend>
  <@hintText name hint/>
  <@errorText name error/>
  <div class="choices">
    <#list options as option>
    <#local id = option?is_first?then(name, name + "-" + option.value)>
    <label class="choice" for="${id}"><input id="${id}" name="${name}" type="radio" value="${option.value}"<#if option.value == value> checked</#if><#if error?has_content> aria-invalid="true" aria-describedby="${name}-error"</#if>> <span>${option.label}</span></label>
    </#list>
  </div>
  <#nested>
</fieldset>
</#macro>

<#macro checkbox name label checked=false required=false hint="">
<#local error = errorOf(name)>
<div class="field<#if error?has_content> field-invalid</#if>">
  <@errorText name error/>
  <label class="choice" for="${name}"><input id="${name}" name="${name}" type="checkbox" value="on"<#if checked> checked</#if><#if required> required</#if><@described name hint error/>> <span><@mark required/>${label}</span></label>
  <@hintText name hint/>
</div>
</#macro>

<#macro submit label><button class="button button-primary" type="submit">${label}</button></#macro>

<#macro back><button class="button button-secondary" type="submit" name="back" value="true" formnovalidate>${msg("doPreviousStep")}</button></#macro>

<#-- Enter presses the first submit button of a form: where another one comes before the main one, this stands in for it. -->
<#macro enterSubmits><button class="enter-submits" type="submit" tabindex="-1" aria-hidden="true"></button></#macro>

<#macro busy><p class="visually-hidden" role="status" data-submitting="${msg("submitting")}"></p></#macro>
