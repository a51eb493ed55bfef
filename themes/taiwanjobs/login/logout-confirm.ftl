<#import "page.ftl" as p>
<@p.page name="logout" heading=msg("logoutConfirmTitle") messages=false>
<p class="lead">${msg("logoutConfirmHeader")}</p>
<p>${msg("logoutConfirmEverywhere")}</p>
<form action="${url.logoutConfirmAction}" method="post">
  <input type="hidden" name="session_code" value="${logoutConfirm.code}">
  <div class="buttons">
    <button class="button button-primary" type="submit" name="confirmLogout" value="true">${msg("doLogout")}</button>
    <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
    <a class="button button-secondary" href="${client.baseUrl}">${msg("logoutConfirmStay")}</a>
    <#else>
    <a class="button button-secondary" href="${msg("siteUrl")}">${msg("backToSite")}</a>
    </#if>
  </div>
</form>
</@p.page>
