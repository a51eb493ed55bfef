<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("signUpUnfinishedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("signUpUnfinishedIntro")}</@f.paragraph>
<@f.linkButton msg("signUpUnfinishedLink")/>
<@f.warning>${msg("setPasswordValidity", (linkExpirationHours!24)?c)}</@f.warning>
<p style="margin:0;">${msg("signUpUnfinishedNotYou")}</p>
</@f.mail>
