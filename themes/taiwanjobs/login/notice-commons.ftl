<#-- The personal-data notice above a form that asks for personal data. -->
<#macro block>
<#if (notice.html)?has_content>
<details class="data-notice" open>
  <summary>${notice.title!}</summary>
  <div>${notice.html?no_esc}</div>
</details>
</#if>
</#macro>
