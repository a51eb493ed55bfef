<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("accountReminderEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("accountReminderIntro")}</@f.paragraph>
<@f.paragraph>${msg("accountReminderAccount", account)}</@f.paragraph>
<@f.warning>${msg("accountReminderNotYou")}</@f.warning>
</@f.mail>
