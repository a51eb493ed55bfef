<#import "page.ftl" as p>
<#-- For programs without a page of their own. Anybody can write into this address: only what looks like a code is shown, and no text. -->
<#assign isCode = code.success && code.code?matches("[\\w.~+/=-]{20,1000}")>
<@p.page name="code" heading=isCode?then(msg("codePageTitle"), msg("codeRefusedTitle")) messages=false>
<#if isCode>
<p class="lead">${msg("codePageText")}</p>
<p class="code" id="code">${code.code}</p>
<p>${msg("codePageWarning")}</p>
<#else>
<p class="lead">${msg("codeRefusedText")}</p>
</#if>
<div class="buttons"><a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a></div>
</@p.page>
