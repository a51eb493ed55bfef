<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("addressTriedIntro")}

${msg("addressTriedIsYou")}

${msg("addressTriedNext")}
</@f.mail>
