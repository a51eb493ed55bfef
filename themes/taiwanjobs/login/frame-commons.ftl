<#-- The parts around every page: header, menu, language switch, steps, footer. -->

<#macro logo>
<svg class="logo" viewBox="0 0 40 40" width="44" height="44" aria-hidden="true" focusable="false"><rect width="40" height="40" rx="9" fill="#0b4a6f"/><circle cx="20" cy="12" r="5" fill="#fff"/><path d="M8 33c0-8 5-12 12-12s12 4 12 12" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/><path d="M14 31l5 4 9-10" fill="none" stroke="#ffb84d" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>
</#macro>

<#macro anchor id key label>
<a class="anchor" id="${id}" href="#${id}" accesskey="${key}" title="${label}"><span aria-hidden="true">:::</span><span class="visually-hidden">${label}</span></a>
</#macro>

<#-- The pages of a mailed link are asked for in the other language by the mailed address, which needs no session.
     With a form the other language is a button of it, so that what was typed comes along. The first button of a form answers to Enter, so the form's main button stands in before it. -->
<#macro languages form>
  <#if (realm.internationalizationEnabled)!false && ((locale.supported)![])?size gt 1>
  <#if form?has_content><button class="enter-submits" type="submit" form="${form}" tabindex="-1" aria-hidden="true"></button></#if>
  <ul class="languages" aria-label="${msg("languageLabel")}">
    <#list locale.supported as language>
    <#if form?has_content>
    <li><button type="submit" form="${form}" name="switchLanguage" value="${language.languageTag}" lang="${language.languageTag}"<#if language.languageTag == (locale.currentLanguageTag)!""> aria-current="true"</#if>>${language.label}</button></li>
    <#else>
    <li><a href="<#if linkAddress??>${linkAddress}?kc_locale=${language.languageTag}<#else>${language.url}</#if>" lang="${language.languageTag}" hreflang="${language.languageTag}"<#if language.languageTag == (locale.currentLanguageTag)!""> aria-current="true"</#if>>${language.label}</a></li>
    </#if>
    </#list>
  </ul>
  </#if>
</#macro>

<#-- An item whose address is empty is hidden: so an agency removes it with a message. -->
<#macro menuItem name>
  <#local address = msg(name + "Url")?trim>
  <#if address?has_content>
    <li><a href="${address}">${msg(name)}</a></li>
  </#if>
</#macro>

<#macro header languageForm>
<header class="site-header" id="top">
  <div class="wrap bar">
    <@anchor id="anchor-header" key="U" label=msg("anchorHeader")/>
    <@languages languageForm/>
  </div>
  <div class="wrap brand">
    <a class="site-name" href="${msg("siteUrl")}">
      <@logo/>
      <span><strong>${msg("siteName")}</strong> <span class="site-name-other">${msg("siteNameLatin")}</span></span>
    </a>
    <a class="menu-open" href="#menu">${msg("menuOpen")}</a>
  </div>
  <nav class="menu" id="menu" aria-label="${msg("menuLabel")}">
    <ul class="wrap">
      <@menuItem "menuSiteMap"/>
      <@menuItem "menuYouthJobs"/>
      <@menuItem "menuYouthTraining"/>
      <@menuItem "menuCourses"/>
      <@menuItem "menuSurveys"/>
      <@menuItem "menuOccupations"/>
      <@menuItem "menuMore"/>
      <li class="menu-close"><a href="#top">${msg("menuClose")}</a></li>
    </ul>
  </nav>
</header>
</#macro>

<#macro steps current>
<#local names = ["stepTerms", "stepIdentity", "stepProfile", "stepMail", "stepPassword"]>
<ol class="steps" aria-label="${msg("stepsLabel")}">
  <#list names as name>
  <li class="<#if name?counter lt current>done<#elseif name?counter == current>current</#if>"<#if name?counter == current> aria-current="step"</#if>><span class="step-number">${name?counter}</span><span class="step-name">${msg(name)}</span></li>
  </#list>
</ol>
</#macro>

<#macro contact>
<p>${msg("helpText")}</p>
<ul class="contact">
  <li>${msg("hotlineLabel")}<a href="tel:${msg("hotlineNumber")?replace("-", "")}">${msg("hotlineNumber")}</a></li>
  <li>${msg("faxLabel")}${msg("faxNumber")}</li>
  <li>${msg("hoursLabel")}${msg("hoursText")}</li>
</ul>
</#macro>

<#macro footer>
<footer class="site-footer">
  <div class="wrap">
    <p class="to-top"><a href="#top" title="${msg("backToTopLabel")}">${msg("backToTop")}<span class="visually-hidden"> ${msg("backToTopLabel")}</span></a></p>
    <@anchor id="anchor-footer" key="Z" label=msg("anchorFooter")/>
    <@contact/>
    <p class="agency">${msg("agencyName")}</p>
  </div>
</footer>
</#macro>
