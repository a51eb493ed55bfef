<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("passkeyRemovedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("passkeyRemovedIntro")}</@f.paragraph>
<@f.warning>${msg("signInMethodNotYou")}</@f.warning>
</@f.mail>
