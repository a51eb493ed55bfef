<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("deletionAskedIntro", time!"")}

${msg("deletionAskedBack")}

${msg("deletionAskedNotYou")}
</@f.mail>
