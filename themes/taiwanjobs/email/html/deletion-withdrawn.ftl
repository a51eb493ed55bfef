<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("deletionWithdrawnEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("deletionWithdrawnIntro")}</@f.paragraph>
<@f.warning>${msg("deletionWithdrawnNotYou")}</@f.warning>
</@f.mail>
