<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("changeEmailEmailSubject")>
<@f.paragraph>${msg("changeEmailGreeting")}</@f.paragraph>
<@f.paragraph>${msg("changeEmailIntro")}</@f.paragraph>
<@f.linkButton msg("changeEmailLink")/>
<@f.warning>${msg("changeEmailValidity", (linkExpirationHours!24)?c)}</@f.warning>
<p style="margin:0;">${msg("changeEmailNotYou")}</p>
</@f.mail>
