<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("passwordResetIntro")}

${msg("passwordResetLink")}
${link}

${msg("passwordResetValidity", (linkExpirationHours!24)?c)}

${msg("passwordResetNotYou")}
</@f.mail>
