<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("secondFactorAddedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("secondFactorAddedIntro", time!"")}</@f.paragraph>
<@f.warning>${msg("signInMethodNotYou")}</@f.warning>
</@f.mail>
