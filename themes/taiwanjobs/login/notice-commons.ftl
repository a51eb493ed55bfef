<#-- The personal-data notice above a form that asks for personal data: folded, and opened by js/fields.js on a wide screen. -->
<#macro block>
<#if (notice.html)?has_content>
<details class="data-notice">
  <summary>${msg("noticeSummary", notice.title!"")}</summary>
  <div>${notice.html?no_esc}</div>
</details>
</#if>
</#macro>
