<#import "form-commons.ftl" as f>
<#-- Date of birth: the Western and the ROC year fill each other in (js/birth-year.js); the server takes either. -->
<#assign fields = ["birthdate", "birthYear", "birthRocYear", "birthMonth", "birthDay"]>
<#assign anchors = {"birthdate": "birthYear"}>

<#-- date: westernYear, rocYear, beforeRoc, month, day. -->
<#function full date>
  <#return msg(date.beforeRoc?then("birthdateFullBeforeRoc", "birthdateFull"), date.rocYear, date.month, date.day, date.westernYear)>
</#function>

<#macro block>
<#-- An error on several of the fields stands once; each field it concerns points to it. -->
<#local ids = {}>
<#list fields as name>
  <#local error = f.errorOf(name)>
  <#if error?has_content && !ids[error]??><#local ids += {error: name + "-error"}></#if>
</#list>
<fieldset class="field group<#if ids?has_content> field-invalid</#if>" aria-describedby="birthdate-hint">
  <legend class="label"><@f.mark true/>${msg("birthdate")}</legend>
  <@f.hintText "birthdate" msg("birthdateHint")/>
  <#list ids as error, id>
  <p class="error" id="${id}"><span class="visually-hidden">${msg("errorPrefix")} </span>${error}</p>
  </#list>
  <div class="parts" data-birth-year>
    <@part name="birthYear" maxlength="4" autocomplete="bday-year" ids=ids/>
    <@part name="birthRocYear" maxlength="6" autocomplete="off" ids=ids/>
    <@part name="birthMonth" maxlength="2" autocomplete="bday-month" ids=ids/>
    <@part name="birthDay" maxlength="2" autocomplete="bday-day" ids=ids/>
  </div>
  <p class="full-date" id="birthdate-full" role="status" data-roc="${msg("birthdateFull", "{0}", "{1}", "{2}", "{3}")}" data-before-roc="${msg("birthdateFullBeforeRoc", "{0}", "{1}", "{2}", "{3}")}"><#if birthDate??>${full(birthDate)}</#if></p>
</fieldset>
</#macro>

<#macro part name maxlength autocomplete ids>
<#local error = f.errorOf(name, ["birthdate"])>
<div class="field part">
  <label class="label" for="${name}">${msg(name)}</label>
  <input class="input" id="${name}" name="${name}" type="text" inputmode="numeric" maxlength="${maxlength}" enterkeyhint="next" autocomplete="${autocomplete}" value="${f.typed(name)}"<#if error?has_content> aria-invalid="true" aria-describedby="${ids[error]}"</#if>>
</div>
</#macro>
