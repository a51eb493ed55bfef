<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail greeting=msg("realmMailGreeting")>
${msg("emailTestIntro", realmName)}
</@f.mail>
