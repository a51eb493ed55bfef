<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("secondFactorRemovedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("secondFactorRemovedIntro")}</@f.paragraph>
<@f.warning>${msg("signInMethodNotYou")}</@f.warning>
</@f.mail>
