<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("numberReleasedEmailSubject")>
<@f.paragraph>${msg("mailGreeting", name!)}</@f.paragraph>
<@f.paragraph>${msg("numberReleasedIntro")}</@f.paragraph>
<@f.paragraph>${msg("numberReleasedNext")}</@f.paragraph>
<@f.warning>${msg("numberNotYou")}</@f.warning>
</@f.mail>
