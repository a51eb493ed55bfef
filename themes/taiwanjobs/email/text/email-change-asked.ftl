<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("emailChangeAskedIntro", newAddress!"")}

${msg("emailChangeAskedYou")}

${msg("stopEmailNotYou")}

${msg("stopEmailLink")}
${link}

${msg("stopEmailValidity", ((linkExpirationHours!168) / 24)?c)}
</@f.mail>
