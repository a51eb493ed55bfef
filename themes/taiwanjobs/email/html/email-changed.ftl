<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("emailChangedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("emailChangedIntro")}</@f.paragraph>
<p style="margin:0;">${msg("emailChangedNotYou")}</p>
</@f.mail>
