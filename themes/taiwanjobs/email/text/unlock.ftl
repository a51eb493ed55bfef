<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail greeting=msg("unlockGreeting")>
${msg("unlockIntro")}

${msg("unlockLink")}
${link}

${msg("unlockForgotten")}

${msg("unlockValidity", (linkExpirationHours!24)?c)}

${msg("unlockNotYou")}
</@f.mail>
