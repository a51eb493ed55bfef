<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("passkeyAddedIntro", time!"")}

${msg("signInMethodNotYou")}
</@f.mail>
