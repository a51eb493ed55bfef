<#import "member-commons.ftl" as member>
<@member.page name="member-data" heading=msg("memberDataTitle")>
<p class="lead">${msg("memberDataIntro", asOf)}</p>
<#if !isFresh><p>${msg("memberDataMasked")}</p></#if>
<@member.form>
  <div class="buttons">
    <button class="button button-primary" type="submit" name="download" value="true">${msg("memberDataDownload")}</button>
    <#if !isFresh><button class="button button-secondary" type="submit" name="whole" value="true">${msg("memberDataWhole")}</button></#if>
  </div>
</@member.form>
<p>${msg("memberDataPrint")}</p>
<#list sections as section>
<section aria-labelledby="data-${section.id()}">
  <h2 id="data-${section.id()}">${msg(section.id() + "DataHeading")}</h2>
  <#if !section.rows()?has_content>
  <p>${msg("memberDataNone")}</p>
  <#elseif section.id() == "profile">
  <dl class="facts">
    <#list section.rows() as row>
    <div><dt>${row.label!row.name}</dt><dd>${row.text!}</dd></div>
    </#list>
  </dl>
  <#else>
  <#list section.rows()[0..*rowsOnPage] as row>
  <dl class="facts">
    <#list row as name, value>
    <div><dt>${msg(name + "DataField")}</dt><dd>${value}</dd></div>
    </#list>
  </dl>
  </#list>
  <#if section.rows()?size gt rowsOnPage><p>${msg("memberDataMore", (section.rows()?size - rowsOnPage)?c)}</p></#if>
  </#if>
</section>
</#list>
<p>${msg("memberDataLeftOut")}</p>
</@member.page>
