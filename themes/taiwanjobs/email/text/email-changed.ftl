<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("emailChangedIntro")}

${msg("emailChangedNotYou")}
</@f.mail>
