<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("numberReleasedIntro")}

${msg("numberReleasedNext")}

${msg("numberNotYou")}
</@f.mail>
