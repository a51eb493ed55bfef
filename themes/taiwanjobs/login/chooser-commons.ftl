<#-- District and school, chosen from lists that js/districts.js and js/schools.js fetch; what is marked data-plain does it without. -->

<#-- A value that the list does not have stays, so that nobody loses what was typed. -->
<#function optionsOf list value>
  <#local names = (list == "districts")?then(choosers.districts, choosers.schools)>
  <#local kept = (value?has_content && !names?seq_contains(value))?then([value], [])>
  <#return (kept + names)?map(name -> {"value": name, "label": name})>
</#function>

<#macro after name>
<#if name == "region"><@showDistricts/><#elseif name == "schoolCounty"><@showSchools/></#if>
</#macro>

<#macro listButton name anchor><button class="button button-secondary" type="submit" name="${name}" value="true" formnovalidate formaction="${url.loginAction}#${anchor}"<#nested>>${msg(name)}</button></#macro>

<#macro showDistricts>
<div class="field chooser" data-plain="district"><@listButton name="showDistricts" anchor="locality"/></div>
</#macro>

<#macro showSchools>
<div class="field chooser" data-lists="${choosers.address}" data-other="${msg("schoolNotListed")}" data-found="${msg("schoolsFound", "{0}")}" data-more="${msg("schoolsMore", "{0}")}" data-none="${msg("schoolsNone")}">
  <span data-plain="school"><@listButton name="showSchools" anchor="schoolName"/></span>
  <div class="field" data-plain="school">
    <label class="label" for="schoolSearch">${msg("schoolSearch")}</label>
    <input class="input" id="schoolSearch" name="schoolSearch" type="text" maxlength="64" autocomplete="off" enterkeyhint="search" value="${choosers.schoolSearch}">
  </div>
  <@listButton name="showAllSchools" anchor="schoolName"/>
</div>
<#if choosers.schoolsAskedFor>
<p class="field chooser" role="status" data-plain="school"><@listed choosers.schoolsFound choosers.schools?size/></p>
</#if>
</#macro>

<#macro listed found shown>
<#if found == 0>${msg("schoolsNone")}<#elseif found gt shown>${msg("schoolListCut", found, shown)}<#else>${msg("schoolListShown", found)}</#if>
</#macro>
