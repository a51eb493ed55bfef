<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("secondFactorRemovedIntro")}

${msg("signInMethodNotYou")}
</@f.mail>
