<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("accountReminderIntro")}

${msg("accountReminderAccount", account)}

${msg("accountReminderNotYou")}
</@f.mail>
