<#import "page.ftl" as p>
<#-- A document to read and to print. Its text begins one level deeper where a form stands beside it: here it moves up. -->
<#function raised html>
  <#return html?replace("(</?h)3", "$12", "r")?replace("(</?h)4", "$13", "r")>
</#function>
<@p.page name="document" heading=document.title messages=false>
<div class="reading" lang="${document.locale}">${raised(document.html)?no_esc}</div>
<p class="hint">${msg("documentVersion", document.version)}</p>
<nav class="aside" aria-labelledby="documents-title">
  <h2 id="documents-title">${msg("documentsTitle")}</h2>
  <ul>
    <@other documents.memberBenefits msg("documentMemberBenefits")/>
    <@other documents.loginNotices msg("documentLoginNotices")/>
    <@other documents.memberTerms msg("documentMemberTerms")/>
    <@other documents.privacyPolicy msg("documentPrivacyPolicy")/>
    <@other documents.dataNotice msg("documentDataNotice")/>
  </ul>
</nav>
</@p.page>
<#macro other address title><li><a href="${address}">${title}</a></li></#macro>
