<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("emailTestSubject")>
<@f.paragraph>${msg("realmMailGreeting")}</@f.paragraph>
<@f.paragraph>${msg("emailTestIntro", realmName)}</@f.paragraph>
</@f.mail>
