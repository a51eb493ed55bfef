<#import "page.ftl" as p>
<#-- On the way to a portal or a provider that speaks SAML; js/send-form.js goes on by itself. -->
<@p.page name="saml-post-form" heading=msg("goOnTitle") messages=false scripts=["send-form"]>
<p class="lead">${msg("goOnText")}</p>
<form id="send-form" action="${samlPost.url}" method="post">
  <#list {"SAMLRequest": samlPost.SAMLRequest!, "SAMLResponse": samlPost.SAMLResponse!, "RelayState": samlPost.relayState!} as name, value>
  <#if value?has_content><input type="hidden" name="${name}" value="${value}"></#if>
  </#list>
  <div class="buttons"><button class="button button-primary" type="submit">${msg("doContinue")}</button></div>
</form>
</@p.page>
