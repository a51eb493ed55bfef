<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("emailChangedAwayEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("emailChangedAwayIntro", newAddress!"")}</@f.paragraph>
<@f.paragraph>${msg("emailChangedAwayYou")}</@f.paragraph>
<@f.warning>${msg("stopEmailNotYou")}</@f.warning>
<@f.linkButton msg("stopEmailLink")/>
<p style="margin:0;">${msg("stopEmailValidity", ((linkExpirationHours!168) / 24)?c)}</p>
</@f.mail>
