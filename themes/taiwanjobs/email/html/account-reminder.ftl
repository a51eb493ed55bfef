<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("accountReminderEmailSubject")>
<@f.paragraph>${msg("mailGreeting", name!)}</@f.paragraph>
<@f.paragraph>${msg("accountReminderIntro")}</@f.paragraph>
<@f.paragraph>${msg("accountReminderAccount", account)}</@f.paragraph>
<@f.warning>${msg("accountReminderNotYou")}</@f.warning>
</@f.mail>
