<#ftl output_format="plainText">
<#-- The parts around every plain-text mail. -->
<#-- To the member by name, where there is one. -->
<#function toMember><#return name?has_content?then(msg("mailGreeting", name!""), msg("mailGreetingNameless"))></#function>

<#-- greeting: by the name, unless the mailbox may be a stranger's. -->
<#macro mail greeting=toMember()>
${msg("siteHeader")}

${greeting}

<#nested>

${msg("mailSignature")}
${msg("mailContact")}

${msg("mailNoReply", msg("serviceMailbox") + " (" + msg("serviceMailboxUrl") + ")")}
</#macro>
