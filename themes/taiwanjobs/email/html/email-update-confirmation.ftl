<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("emailUpdateConfirmationSubject")>
<@f.paragraph>${msg("realmMailGreeting")}</@f.paragraph>
<@f.paragraph>${msg("emailUpdateConfirmationIntro", newEmail)}</@f.paragraph>
<@f.linkButton msg("emailUpdateConfirmationLink")/>
<@f.warning>${msg("realmMailValidity", linkExpirationFormatter(linkExpiration))}</@f.warning>
<@f.paragraph>${msg("realmMailNotYou")}</@f.paragraph>
</@f.mail>
