<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("emailChangedAwayIntro", newAddress!"")}

${msg("emailChangedAwayYou")}

${msg("stopEmailNotYou")}

${msg("stopEmailLink")}
${link}

${msg("stopEmailValidity", ((linkExpirationHours!168) / 24)?c)}
</@f.mail>
