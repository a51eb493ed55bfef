<#import "page.ftl" as p>
<#import "factor-commons.ftl" as factors>
<@p.page name="link-provider" heading=msg("linkProviderTitle", idpDisplayName) messages=false>
<p class="lead">${msg("linkProviderText", idpDisplayName)}</p>
<form action="${url.loginAction}" method="post">
  <div class="buttons">
    <button class="button button-primary" id="kc-continue" type="submit" name="continue" value="on">${msg("doContinue")}</button>
    <@factors.cancel/>
  </div>
</form>
</@p.page>
