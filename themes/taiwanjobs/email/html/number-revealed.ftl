<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("numberRevealedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("numberRevealedIntro")}</@f.paragraph>
<@f.warning>${msg("numberNotYou")}</@f.warning>
</@f.mail>
