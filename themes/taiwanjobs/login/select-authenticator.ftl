<#import "page.ftl" as p>
<#import "factor-commons.ftl" as factors>
<@p.page name="choose-factor" heading=msg("chooseFactorTitle")>
<@factors.lead msg("chooseFactorIntro")/>
<form action="${url.loginAction}" method="post">
  <dl class="ways">
    <#list auth.authenticationSelections as way>
    <dt><button class="button button-secondary" type="submit" name="authenticationExecution" value="${way.authExecId}" aria-describedby="way-${way?counter}">${msg(way.displayName)}</button></dt>
    <dd id="way-${way?counter}">${msg(way.helpText)}</dd>
    </#list>
  </dl>
</form>
<@factors.help/>
</@p.page>
