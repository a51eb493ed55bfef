<#import "frame-commons.ftl" as f>
<@f.mail subject=msg("newDeviceEmailSubject")>
<@f.paragraph>${f.toMember()}</@f.paragraph>
<@f.paragraph>${msg("newDeviceIntro")}</@f.paragraph>
<@f.paragraph>${msg("newDeviceTime", time)}<br>${msg("newDeviceBrowser", browser?has_content?then(browser, msg("newDeviceUnknown")), system?has_content?then(system, msg("newDeviceUnknown")))}</@f.paragraph>
<@f.paragraph>${msg("newDeviceYou")}</@f.paragraph>
<@f.warning>${msg("newDeviceNotYou")}</@f.warning>
<@f.linkButton msg("newDeviceLink")/>
<p style="margin:0;">${msg("newDeviceValidity", (linkExpirationHours!24)?c)}</p>
</@f.mail>
