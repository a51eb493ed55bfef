<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("passwordResetEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("passwordResetIntro")}</@f.paragraph>
<@f.linkButton msg("passwordResetLink")/>
<@f.warning>${msg("passwordResetValidity", (linkExpirationHours!24)?c)}</@f.warning>
<p style="margin:0;">${msg("passwordResetNotYou")}</p>
</@f.mail>
