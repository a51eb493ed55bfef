<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("accountLockedEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("accountLockedIntro")}</@f.paragraph>
<#if time??><@f.paragraph>${msg("accountLockedTime", time)}</@f.paragraph></#if>
<@f.paragraph>${msg("accountLockedUnlock")}</@f.paragraph>
<@f.warning>${msg("accountLockedNotYou")}</@f.warning>
</@f.mail>
