<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("secondFactorAddedIntro", time!"")}

${msg("signInMethodNotYou")}
</@f.mail>
