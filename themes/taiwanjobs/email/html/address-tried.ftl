<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("addressTriedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("addressTriedIntro")}</@f.paragraph>
<@f.paragraph>${msg("addressTriedIsYou")}</@f.paragraph>
<p style="margin:0;">${msg("addressTriedNext")}</p>
</@f.mail>
