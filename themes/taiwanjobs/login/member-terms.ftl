<#import "member-commons.ftl" as member>
<@member.page name="member-terms" heading=msg("memberMenuTerms")>
<p class="lead">${msg("memberTermsIntro")}</p>
<#list accepted as version>
<section class="entry" aria-labelledby="accepted-${version?counter}">
  <h2 id="accepted-${version?counter}">${version.title}</h2>
  <dl class="facts">
    <div><dt>${msg("memberTermsVersion")}</dt><dd>${version.version}</dd></div>
    <div><dt>${msg("memberTermsAcceptedAt")}</dt><dd>${version.acceptedAt}</dd></div>
    <div><dt>${msg("memberTermsOrigin")}</dt><dd>${version.imported?then(msg("memberTermsImportedOrigin"), advancedMsg(version.origin))}</dd></div>
  </dl>
  <#if version.text??>
  <p><a href="${version.text}" aria-describedby="accepted-${version?counter}">${msg("memberTermsText")}</a></p>
  <#else>
  <p class="hint">${version.imported?then(msg("memberTermsImported"), msg("memberTermsTextGone"))}</p>
  </#if>
</section>
<#else>
<p>${msg("memberTermsNone")}</p>
</#list>
</@member.page>
