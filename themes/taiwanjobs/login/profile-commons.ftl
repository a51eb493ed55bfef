<#import "form-commons.ftl" as f>
<#import "chooser-commons.ftl" as choose>
<#import "birthdate-commons.ftl" as birthdate>
<#-- The attributes of the user profile, in the order and with the annotations that the administrator gave them. -->

<#assign shownElsewhere = ["locale", "username", "email", "lastName"]>
<#-- Required as a whole by a rule over its fields, while no single one is. -->
<#assign rowsRequiredByRule = ["mainEducation"]>

<#-- Who it is about, which the page does not change. -->
<#macro facts>
<#if identity?has_content>
<dl class="facts">
  <#if identity.email??><div><dt>${msg("account")}</dt><dd><span>${identity.email}</span><#if accountAvailable!false><span class="available">${msg("accountAvailable")}</span></#if></dd></div></#if>
  <#if identity.nationalIdMasked??><div><dt>${msg("identityNumber")}</dt><dd><span>${identity.nationalIdMasked}</span><#if available!false><span class="available">${msg("identityAvailable")}</span></#if></dd></div></#if>
  <#if identity.birthDate??><div><dt>${msg("birthdate")}</dt><dd>${birthdate.full(identity.birthDate)}</dd></div></#if>
</dl>
</#if>
</#macro>

<#-- In the order of the user profile: Keycloak's own puts the fields of a group together. -->
<#function shownAttributes>
  <#local byName = (profile.attributesByName)!{}>
  <#return (profileOrder![])?filter(name -> byName[name]?? && !shownElsewhere?seq_contains(name))?map(name -> byName[name])>
</#function>

<#function names>
  <#return shownAttributes()?map(attribute -> attribute.name)>
</#function>

<#function rowOf attribute><#return f.text(attribute.annotations.twjRow!"")></#function>

<#-- By our annotation where the product asks, by Keycloak's where the realm wants it everywhere. -->
<#function requiredOf attribute>
  <#return attribute.required || f.text(attribute.annotations.twjRequired!"") == "true">
</#function>

<#function optional key>
  <#local found = msg(key)>
  <#return (found == key)?then("", found)>
</#function>

<#function optionsOf attribute>
  <#local prefix = f.text(attribute.annotations.inputOptionLabelsI18nPrefix!"")>
  <#local options = []>
  <#list (attribute.validators.options.options)![] as value>
    <#local label = prefix?has_content?then(optional(prefix + "." + value), "")>
    <#local options += [{"value": value, "label": label?has_content?then(label, value)}]>
  </#list>
  <#-- A stored value that is no choice any more stays until another one is chosen. -->
  <#local kept = (stored[attribute.name])!"">
  <#if kept?has_content && !options?map(option -> option.value)?seq_contains(kept)>
    <#local options += [{"value": kept, "label": kept}]>
  </#if>
  <#return options>
</#function>

<#function valueOf attribute>
  <#local value = (attribute.value)!"">
  <#return value?has_content?then(value, f.text(attribute.annotations.twjDefault!""))>
</#function>

<#-- As a sentence names it: a part of a row with the row. -->
<#function nameOf attribute>
  <#local label = advancedMsg(attribute.displayName!attribute.name)>
  <#local row = rowOf(attribute)>
  <#return row?has_content?then(msg("row." + row), label) + (row?has_content && label != msg("row." + row))?then(" " + label, "")>
</#function>

<#-- A value of the attribute in words. -->
<#function wordsOf attribute value>
  <#local chosen = optionsOf(attribute)?filter(option -> option.value == value)>
  <#return value?has_content?then(chosen?has_content?then((chosen[0].label)!value, value), msg("memberProfileNothing"))>
</#function>

<#-- What was stored elsewhere since the page was opened and differs from what it holds: meanwhile, by field. -->
<#macro changedMeanwhile>
<div class="notice notice-warning" role="alert">
  <p>${msg("memberProfileMeanwhile")}</p>
  <ul>
    <#list shownAttributes()?filter(attribute -> meanwhile[attribute.name]??) as attribute>
    <#local change = meanwhile[attribute.name]>
    <li><a href="#${attribute.name}">${nameOf(attribute)}</a><br>${msg("memberProfileStoredNow", wordsOf(attribute, change.stored))}<br>${msg("memberProfileTyped", wordsOf(attribute, change.typed))}</li>
    </#list>
  </ul>
</div>
</#macro>

<#macro fields>
  <#local openRow = "">
  <#list shownAttributes() as attribute>
    <#local row = rowOf(attribute)>
    <#if row != openRow>
      <#if openRow?has_content></div></fieldset></#if>
      <#if row?has_content><@rowStart row/></#if>
      <#local openRow = row>
    </#if>
    <@input attribute row/>
  </#list>
  <#if openRow?has_content></div></fieldset></#if>
</#macro>

<#macro rowStart row>
<#local required = rowsRequiredByRule?seq_contains(row)
  || (shownAttributes()?filter(a -> rowOf(a) == row && requiredOf(a))?size gt 0)>
<#local hint = optional("row." + row + ".hint")>
<fieldset class="group"<#if hint?has_content> aria-describedby="row-${row}-hint"</#if>>
  <legend class="label"><@f.mark required/>${msg("row." + row)}</legend>
  <@f.hintText "row-" + row hint/>
  <div class="parts">
</#macro>

<#macro input attribute row>
<#local name = attribute.name>
<#local label = advancedMsg(attribute.displayName!name)>
<#local labelHidden = row?has_content && label == msg("row." + row)>
<#local kind = f.text(attribute.annotations.inputType!"text")>
<#local hintKey = f.text(attribute.annotations.twjHint!"")>
<#local hint = hintKey?has_content?then(msg(hintKey), "")>
<#local autocomplete = f.text(attribute.annotations.twjAutocomplete!"")>
<#local required = requiredOf(attribute) && !labelHidden>
<#local list = f.text(attribute.annotations.twjList!"")>
<#if kind == "select-radiobuttons">
  <@f.radios
    name=name label=label options=optionsOf(attribute) value=valueOf(attribute) required=required hint=hint
    labelHidden=labelHidden
  ><@note name/></@f.radios>
<#elseif kind == "select" || list?has_content>
  <@f.select
    name=name label=label options=list?has_content?then(choose.optionsOf(list, valueOf(attribute)), optionsOf(attribute))
    value=valueOf(attribute) required=required hint=hint autocomplete=autocomplete width=name labelHidden=labelHidden
  />
<#else>
  <@f.field
    name=name label=label type=kind?starts_with("html5-")?then(kind?remove_beginning("html5-"), "text")
    value=valueOf(attribute) required=required hint=hint autocomplete=autocomplete width=name labelHidden=labelHidden
    inputmode=f.text(attribute.annotations.twjInputmode!"")
    maxlength=f.text(attribute.annotations.inputTypeMaxlength!"")
    shownWhen=f.text(attribute.annotations.twjShownWhen!"")
  ><@counter name f.text(attribute.annotations.twjCounter!"")/></@f.field>
</#if>
<@choose.after name/>
</#macro>

<#-- Filled in by js/fields.js. -->
<#macro counter name most>
<#if most?has_content>
<p class="hint" aria-live="polite" data-counts="${name}" data-most="${most}"
  data-left="${msg("charactersLeft", "{0}")}" data-over="${msg("charactersOver", "{0}")}"></p>
</#if>
</#macro>

<#-- A choice that differs from the digit of the ID is remarked upon, never refused. -->
<#macro note name>
<#if name == "gender" && numberGender??>
<#local other = (numberGender == "male")?then("female", "male")>
<div aria-live="polite">
  <p class="remark" data-shown-when="gender=${other}"<#if f.typed("gender") != other> hidden</#if>>${msg("genderNote")}</p>
</div>
</#if>
</#macro>
