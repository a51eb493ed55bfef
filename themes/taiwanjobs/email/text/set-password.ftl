<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("setPasswordIntro")}

${msg("setPasswordLink")}
${link}

${msg("setPasswordValidity", (linkExpirationHours!24)?c)}

${msg("setPasswordThanks")}
</@f.mail>
