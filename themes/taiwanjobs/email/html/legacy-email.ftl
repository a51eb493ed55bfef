<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("legacyEmailEmailSubject")>
<@f.paragraph>${msg("legacyEmailGreeting")}</@f.paragraph>
<@f.paragraph>${msg("legacyEmailIntro")}</@f.paragraph>
<@f.linkButton msg("legacyEmailLink")/>
<@f.warning>${msg("legacyEmailValidity", (linkExpirationHours!24)?c)}</@f.warning>
<p style="margin:0;">${msg("legacyEmailNotYou")}</p>
</@f.mail>
