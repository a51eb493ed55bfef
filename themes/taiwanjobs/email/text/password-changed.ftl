<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("passwordChangedIntro", time)}

${msg("passwordChangedSessions")}

${msg("passwordChangedNotYou")}
</@f.mail>
