<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("numberRevealedIntro")}

${msg("numberNotYou")}
</@f.mail>
