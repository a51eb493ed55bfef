<#ftl output_format="plainText">
<#import "frame-commons.ftl" as f>
<@f.mail>
${msg("newDeviceIntro")}

${msg("newDeviceTime", time)}
${msg("newDeviceBrowser", browser?has_content?then(browser, msg("newDeviceUnknown")), system?has_content?then(system, msg("newDeviceUnknown")))}

${msg("newDeviceYou")}

${msg("newDeviceNotYou")}

${msg("newDeviceLink")}
${link}

${msg("newDeviceValidity", (linkExpirationHours!24)?c)}
</@f.mail>
