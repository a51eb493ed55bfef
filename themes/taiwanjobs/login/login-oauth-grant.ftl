<#import "page.ftl" as p>
<#-- A portal wants data that it gets with the member's consent only. -->
<#assign portal = (client.name?has_content)?then(advancedMsg(client.name), client.clientId)>
<#assign ownPages = url.oauthAction?keep_before("/login-actions/") + "/taiwanjobs-member/portals">
<@p.page name="consent" heading=msg("consentTitle")>
<p class="lead">${msg("consentIntro", portal)}</p>
<ul>
  <#list oauth.clientScopesRequested as scope>
  <li><strong>${advancedMsg(scope.consentScreenText)}</strong></li>
  </#list>
</ul>
<p>${msg("consentOnlyThisPortal", portal)}</p>
<p>${msg("consentRefusal", portal)}</p>
<form action="${url.oauthAction}" method="post">
  <input type="hidden" name="code" value="${oauth.code}">
  <div class="buttons">
    <button class="button button-primary" type="submit" name="accept" value="on">${msg("consentAccept")}</button>
    <button class="button button-secondary" type="submit" name="cancel" value="on">${msg("consentRefuse")}</button>
  </div>
</form>
<div class="aside">
  <p>${msg("consentWithdrawal", portal)}</p>
  <p><a href="${ownPages}">${msg("consentOwnPages")}</a></p>
</div>
</@p.page>
