<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("emailVerificationSubject")>
<@f.paragraph>${msg("realmMailGreeting")}</@f.paragraph>
<@f.paragraph>${msg("emailVerificationIntro")}</@f.paragraph>
<@f.linkButton msg("emailVerificationLink")/>
<@f.warning>${msg("realmMailValidity", linkExpirationFormatter(linkExpiration))}</@f.warning>
<@f.paragraph>${msg("realmMailNotYou")}</@f.paragraph>
</@f.mail>
