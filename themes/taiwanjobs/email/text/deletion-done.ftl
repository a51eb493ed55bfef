<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail greeting=msg("deletionDoneGreeting")>
${msg("deletionDoneIntro")}

${msg("deletionDoneAgain")}
</@f.mail>
