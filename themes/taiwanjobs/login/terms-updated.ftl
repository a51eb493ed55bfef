<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#-- With news: what has changed since the version that the member accepted last, and the whole text folded. Else the whole text. -->
<@p.page name="terms-updated" heading=(news??)?then(msg("termsNewsTitle"), msg("termsUpdatedTitle")) fields=["termsAccepted"] languageForm="terms-updated-form">
<link rel="stylesheet" href="${url.resourcesPath}/css/member.css">
<#if news??>
<p class="lead">${msg("termsNewsIntro", news.acceptedAt, news.accepted)}</p>
<div lang="${document.locale}">
  <#list news.versions as version>
  <section class="rules" aria-labelledby="news-${version?counter}">
    <h2 id="news-${version?counter}">${msg("termsNewsVersion", version.version, version.effectiveAt)}</h2>
    <ul>
      <#list version.points as point><li>${point}</li></#list>
    </ul>
  </section>
  </#list>
  <@differences/>
  <details class="whole">
    <summary>${msg("termsNewsWhole", document.version)}</summary>
    <@whole/>
  </details>
</div>
<#else>
<p class="lead">${msg("termsUpdatedIntro")}</p>
<@whole/>
</#if>
<#if documents??>
<ul>
  <li><a href="${documents.privacyPolicy}">${msg("documentPrivacyPolicy")}</a></li>
  <li><a href="${documents.dataNotice}">${msg("documentDataNotice")}</a></li>
</ul>
</#if>
<form id="terms-updated-form" action="${url.loginAction}" method="post" novalidate>
  <p>${msg("registerTermsConsequence")}</p>
  <@f.checkbox name="termsAccepted" label=msg("registerTermsAccept") checked=f.typed("termsAccepted") == "on" required=true/>
  <div class="buttons">
    <@f.submit msg("doSubmit")/>
    <#if logout??><a class="button button-secondary" id="log-out" href="${logout}">${msg("termsUpdatedLogOut")}</a></#if>
  </div>
  <@f.busy/>
</form>
<p>${msg("termsUpdatedRefused")}</p>
<p>${msg("hotlineLabel")}<a href="tel:${msg("hotlineNumber")?replace("-", "")}">${msg("hotlineNumber")}</a></p>
</@p.page>

<#macro whole>
<section class="document" tabindex="0" aria-labelledby="document-title">
  <h2 id="document-title">${(document.title)!msg("registerTermsHeading")}</h2>
  ${((document.html)!"")?no_esc}
</section>
</#macro>

<#macro differences>
<section class="differences" aria-labelledby="differences-title">
  <h2 id="differences-title">${msg("termsNewsDifferences")}</h2>
  <#if news.passages?has_content>
  <p class="hint">${msg("termsNewsLegend")}</p>
  <#else>
  <p>${msg("termsNewsNone")}</p>
  </#if>
  <#assign shown="">
  <#list news.passages as passage>
  <#if passage.heading?has_content && passage.heading != shown><h3>${passage.heading}</h3></#if>
  <#assign shown=passage.heading>
  <p><#list passage.parts as part><@words part/></#list></p>
  </#list>
</section>
</#macro>

<#-- Browsers tell most screen readers nothing of ins and del: words nobody sees do. -->
<#macro words part><#if part.change == "SAME">${part.text}<#elseif part.change == "ADDED"><ins><@unseen msg("termsNewsAdded")/>${part.text}<@unseen msg("termsNewsEnd")/></ins><#else><del><@unseen msg("termsNewsRemoved")/>${part.text}<@unseen msg("termsNewsEnd")/></del></#if></#macro>

<#macro unseen text><span class="visually-hidden"> ${text} </span></#macro>
