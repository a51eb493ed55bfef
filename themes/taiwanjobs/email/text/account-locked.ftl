<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("accountLockedIntro")}
<#if time??>
${msg("accountLockedTime", time)}
</#if>

${msg("accountLockedUnlock")}

${msg("accountLockedNotYou")}
</@f.mail>
