<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("deletionDoneEmailSubject")>
<@f.paragraph>${msg("deletionDoneGreeting")}</@f.paragraph>
<@f.paragraph>${msg("deletionDoneIntro")}</@f.paragraph>
<@f.paragraph>${msg("deletionDoneAgain")}</@f.paragraph>
</@f.mail>
