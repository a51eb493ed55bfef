<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail greeting=msg("realmMailGreeting")>
${msg("emailVerificationIntro")}

${msg("emailVerificationLink")}
${link}

${msg("realmMailValidity", linkExpirationFormatter(linkExpiration))}

${msg("realmMailNotYou")}
</@f.mail>
