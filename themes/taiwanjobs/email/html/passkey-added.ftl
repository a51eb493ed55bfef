<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("passkeyAddedEmailSubject")>
<@f.paragraph>${msg("mailGreeting", name!)}</@f.paragraph>
<@f.paragraph>${msg("passkeyAddedIntro", time!"")}</@f.paragraph>
<@f.warning>${msg("signInMethodNotYou")}</@f.warning>
</@f.mail>
