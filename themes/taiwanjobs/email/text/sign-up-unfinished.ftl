<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("signUpUnfinishedIntro")}

${msg("signUpUnfinishedLink")}
${link}

${msg("setPasswordValidity", (linkExpirationHours!24)?c)}

${msg("signUpUnfinishedNotYou")}
</@f.mail>
