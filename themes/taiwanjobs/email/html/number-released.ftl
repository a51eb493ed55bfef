<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("numberReleasedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("numberReleasedIntro")}</@f.paragraph>
<@f.paragraph>${msg("numberReleasedNext")}</@f.paragraph>
<@f.warning>${msg("numberNotYou")}</@f.warning>
</@f.mail>
