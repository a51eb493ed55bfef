<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail greeting=msg("realmMailGreeting")>
${msg("executeActionsIntro")}

<#list requiredActions![] as action>
- ${msg("requiredAction." + action)}
</#list>

${msg("executeActionsLink")}
${link}

${msg("realmMailValidity", linkExpirationFormatter(linkExpiration))}

${msg("realmMailNotYou")}
</@f.mail>
