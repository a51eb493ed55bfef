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
<#macro facts rows>
<dl class="facts">
  <#list rows as row>
  <#list row.onPage() as entry>
  <div><dt>${msg(entry.label())}</dt><dd>${entry.value().onPage()}</dd></div>
  </#list>
  </#list>
</dl>
</#macro>
<#list sections as section>
<section aria-labelledby="data-${section.id()}">
  <h2 id="data-${section.id()}">${msg(section.id() + "DataHeading")}</h2>
  <#if !section.rows()?has_content>
  <p>${msg("memberDataNone")}</p>
  <#elseif section.id() == "profile">
  <@facts section.rows()/>
  <#else>
  <#list section.rows()[0..*rowsOnPage] as row><@facts [row]/></#list>
  <#if section.rows()?size gt rowsOnPage><p>${msg("memberDataMore", (section.rows()?size - rowsOnPage)?c)}</p></#if>
  </#if>
</section>
</#list>
<p>${msg("memberDataLeftOut")}</p>
</@member.page>
