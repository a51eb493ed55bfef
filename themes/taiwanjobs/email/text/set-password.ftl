<#ftl output_format="plainText">
${msg("siteHeader")}

${msg("setPasswordGreeting", name!)}

${msg("setPasswordIntro")}

${msg("setPasswordLink")}
${link}

${msg("setPasswordValidity", (linkExpirationHours!24)?c)}

${msg("setPasswordThanks")}

${msg("mailSignature")}
${msg("mailContact")}

${msg("mailNoReply", msg("serviceMailbox") + " (" + msg("serviceMailboxUrl") + ")")}
