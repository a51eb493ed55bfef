<#ftl output_format="plainText">
<#-- The parts around every plain-text mail. -->
<#macro mail>
${msg("siteHeader")}

${msg("mailGreeting", name!)}

<#nested>

${msg("mailSignature")}
${msg("mailContact")}

${msg("mailNoReply", msg("serviceMailbox") + " (" + msg("serviceMailboxUrl") + ")")}
</#macro>
