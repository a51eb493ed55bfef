<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail greeting=msg("legacyEmailGreeting")>
${msg("legacyEmailIntro")}

${msg("legacyEmailLink")}
${link}

${msg("legacyEmailValidity", (linkExpirationHours!24)?c)}

${msg("legacyEmailNotYou")}
</@f.mail>
