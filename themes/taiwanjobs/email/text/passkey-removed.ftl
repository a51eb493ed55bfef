<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("passkeyRemovedIntro")}

${msg("signInMethodNotYou")}
</@f.mail>
