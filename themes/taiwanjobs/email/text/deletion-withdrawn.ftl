<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("deletionWithdrawnIntro")}

${msg("deletionWithdrawnNotYou")}
</@f.mail>
