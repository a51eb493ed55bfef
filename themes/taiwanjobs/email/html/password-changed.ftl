<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("passwordChangedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("passwordChangedIntro", time)}</@f.paragraph>
<@f.paragraph>${msg("passwordChangedSessions")}</@f.paragraph>
<@f.warning>${msg("passwordChangedNotYou")}</@f.warning>
</@f.mail>
