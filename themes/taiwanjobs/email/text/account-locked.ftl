<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("accountLockedIntro")}

${msg("accountLockedUnlock")}

${msg("accountLockedNotYou")}
</@f.mail>
