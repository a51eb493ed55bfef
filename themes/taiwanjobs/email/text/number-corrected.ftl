<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("numberCorrectedIntro")}

${msg("numberCorrectedAccount")}

${msg("numberNotYou")}
</@f.mail>
