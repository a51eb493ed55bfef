<#ftl output_format="plainText">
<#-- The parts around every plain-text mail. -->
<#-- greeting: by the name, unless the mailbox may be a stranger's. -->
<#macro mail greeting=msg("mailGreeting", name!)>
${msg("siteHeader")}

${greeting}

<#nested>

${msg("mailSignature")}
${msg("mailContact")}

${msg("mailNoReply", msg("serviceMailbox") + " (" + msg("serviceMailboxUrl") + ")")}
</#macro>
