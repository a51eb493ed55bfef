<#import "frame-commons.ftl" as frame>
<#import "summary-commons.ftl" as summary>

<#-- The page names that portals and checks know, where they differ from the name of the stock template. -->
<#assign stockPages = {
  "login-username": "login",
  "login-password": "login",
  "login-page-expired": "page-expired",
  "login-oauth-grant": "consent",
  "logout-confirm": "logout",
  "login-reset-password": "forgot-password"
}>

<#-- Stock templates with scripts of their own in the page; all other pages run nothing but this theme's files. -->
<#assign pagesWithInlineScripts = [
  "login-passkeys-conditional-authenticate", "login-password"
]>

<#--
  Stock signature (bodyClass … displayRequiredFields) and, for the pages of this theme: page = name of the page,
  fields = names of the fields in order, anchors = id to jump to where it is not the name, step = step of the sign-up,
  bundle = the folder in js/ that pom.xml makes one file of: page, or secrets where a password or a captcha is
  asked for, pageScripts = more files in js/ without ending, languageForm = id of the form that the language switch sends along,
  nonce = of the one script in the page, an import map, dataImages = whether a picture stands in the page itself,
  frames = addresses of what the page holds in frames.
-->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false page="" fields=[] anchors={} step=0 bundle="page" pageScripts=[] languageForm="" nonce="" dataImages=false frames=[]>
<#local heading><#nested "header"></#local>
<#local plainHeading = heading?markup_string?replace("<[^>]*>", "", "r")?trim>
<#local resources = (url.resourcesPath)!"">
<#local stockPage = !page?has_content>
<!DOCTYPE html>
<html lang="${lang!"zh-TW"}">
<head>
  <meta charset="utf-8">
  <#if !pagesWithInlineScripts?seq_contains(pageId!"")>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'<#if nonce?has_content> 'nonce-${nonce}'</#if>; style-src 'self'; img-src 'self'<#if dataImages> data:</#if>; media-src 'self'; connect-src 'self';<#if frames?has_content> frame-src<#list frames as frame> ${frame?replace("^(https?://[^/?#]+).*", "$1", "r")}</#list>;</#if> base-uri 'none'">
  </#if>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="format-detection" content="telephone=no">
  <title><#if message?? && message.error>${msg("errorPrefix")} </#if>${plainHeading?no_esc} – ${msg("siteName")}</title>
  <link rel="icon" type="image/svg+xml" href="${resources}/img/logo.svg">
  <#list (properties.styles!"")?split(" ") as style>
  <link rel="stylesheet" href="${resources}/${style}">
  </#list>
  <#list [bundle] + pageScripts as script>
  <script src="${resources}/js/${script}.js" defer></script>
  </#list>
  <#list scripts![] as script>
  <script src="${script}" defer></script>
  </#list>
<#-- The head ends where the body begins: before an end tag Keycloak (26.7) would put an inline script for the browser's history, which js/page/step-address.js takes care of. -->
<body<#if bodyClass?has_content> class="${bodyClass}"</#if>>
<a class="skip" href="#main">${msg("skipToContent")}</a>
<@frame.header languageForm/>
<div class="wrap content">
  <main id="main" tabindex="-1" data-page="${stockPage?then(stockPages[pageId!"error"]!(pageId!"error"), page)}"<#if stepAddress??> data-address="${stepAddress}"</#if>>
    <@frame.anchor id="anchor-content" key="C" label=msg("anchorContent")/>
    <#if step gt 0><@frame.steps step/></#if>
    <h1>${heading}</h1>
    <@summary.messages fields=fields anchors=anchors displayMessage=displayMessage/>
    <#if displayRequiredFields>
    <p class="required-legend">${msg("requiredFields")}</p>
    </#if>
    <#if stockPage && (auth.showUsername())!false && !((auth.showResetCredentials())!false)>
    <#nested "show-username">
    <p>${auth.attemptedUsername!} <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    </#if>
    <#nested "form">
    <#if stockPage && (auth.showTryAnotherWayLink())!false>
    <form action="${url.loginAction}" method="post">
      <button class="button button-secondary" id="try-another-way" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
    <div class="info"><#nested "info"></div>
    </#if>
  </main>
</div>
<@frame.footer/>
</body>
</html>
</#macro>
