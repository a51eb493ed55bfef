<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("numberCorrectedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("numberCorrectedIntro")}</@f.paragraph>
<@f.paragraph>${msg("numberCorrectedAccount")}</@f.paragraph>
<@f.warning>${msg("numberNotYou")}</@f.warning>
</@f.mail>
