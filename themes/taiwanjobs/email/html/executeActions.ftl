<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("executeActionsSubject")>
<@f.paragraph>${msg("realmMailGreeting")}</@f.paragraph>
<@f.paragraph>${msg("executeActionsIntro")}</@f.paragraph>
<ul style="margin:0 0 16px;">
<#list requiredActions![] as action>
<li>${msg("requiredAction." + action)}</li>
</#list>
</ul>
<@f.linkButton msg("executeActionsLink")/>
<@f.warning>${msg("realmMailValidity", linkExpirationFormatter(linkExpiration))}</@f.warning>
<@f.paragraph>${msg("realmMailNotYou")}</@f.paragraph>
</@f.mail>
