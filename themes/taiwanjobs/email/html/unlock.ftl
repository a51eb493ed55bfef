<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("unlockEmailSubject")>
<@f.paragraph>${msg("unlockGreeting")}</@f.paragraph>
<@f.paragraph>${msg("unlockIntro")}</@f.paragraph>
<@f.linkButton msg("unlockLink")/>
<@f.paragraph>${msg("unlockForgotten")}</@f.paragraph>
<@f.warning>${msg("unlockValidity", (linkExpirationHours!24)?c)}</@f.warning>
<p style="margin:0;">${msg("unlockNotYou")}</p>
</@f.mail>
