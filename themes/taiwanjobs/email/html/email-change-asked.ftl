<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("emailChangeAskedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("emailChangeAskedIntro", newAddress!"")}</@f.paragraph>
<@f.paragraph>${msg("emailChangeAskedYou")}</@f.paragraph>
<@f.warning>${msg("stopEmailNotYou")}</@f.warning>
<@f.linkButton msg("stopEmailLink")/>
<p style="margin:0;">${msg("stopEmailValidity", ((linkExpirationHours!168) / 24)?c)}</p>
</@f.mail>
