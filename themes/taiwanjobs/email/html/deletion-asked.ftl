<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("deletionAskedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("deletionAskedIntro", time!"")}</@f.paragraph>
<@f.paragraph>${msg("deletionAskedBack")}</@f.paragraph>
<@f.warning>${msg("deletionAskedNotYou")}</@f.warning>
</@f.mail>
