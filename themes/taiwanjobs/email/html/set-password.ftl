<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("setPasswordEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("setPasswordIntro")}</@f.paragraph>
<@f.linkButton msg("setPasswordLink")/>
<@f.warning>${msg("setPasswordValidity", (linkExpirationHours!24)?c)}</@f.warning>
<p style="margin:0;">${msg("setPasswordThanks")}</p>
</@f.mail>
