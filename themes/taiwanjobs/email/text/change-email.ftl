<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail greeting=msg("changeEmailGreeting")>
${msg("changeEmailIntro")}

${msg("changeEmailLink")}
${link}

${msg("changeEmailValidity", (linkExpirationHours!24)?c)}

${msg("changeEmailNotYou")}
</@f.mail>
