<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("passkeyAddedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("passkeyAddedIntro", time!"")}</@f.paragraph>
<@f.warning>${msg("signInMethodNotYou")}</@f.warning>
</@f.mail>
