<#-- The parts around every HTML mail: header with the site's name, footer with the service centre. -->
<#macro mail subject>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${subject}</title>
</head>
<body style="margin:0;padding:0;background:#eef3f6;color:#1b2733;font-family:'PingFang TC','Microsoft JhengHei','Noto Sans TC',Arial,sans-serif;font-size:17px;line-height:1.7;">
<div style="max-width:600px;margin:0 auto;padding:16px;">
  <div style="background:#0b4a6f;color:#ffffff;padding:16px 24px;font-size:20px;font-weight:bold;">${msg("siteHeader")}</div>
  <div style="background:#ffffff;padding:24px;">
    <#nested>
  </div>
  <div style="padding:16px 24px;color:#3d4b57;font-size:15px;">
    <p style="margin:0 0 8px;">${msg("mailSignature")}</p>
    <p style="margin:0 0 8px;">${msg("mailContact")}</p>
    <#local noReply = msg("mailNoReply", "|")?split("|")>
    <p style="margin:0;">${noReply[0]}<a href="${msg("serviceMailboxUrl")}" style="color:#0a5a8a;">${msg("serviceMailbox")}</a>${noReply[1]!}</p>
  </div>
</div>
</body>
</html>
</#macro>

<#-- To the member by name, where there is one. -->
<#function toMember><#return name?has_content?then(msg("mailGreeting", name!""), msg("mailGreetingNameless"))></#function>

<#macro paragraph><p style="margin:0 0 16px;"><#nested></p></#macro>

<#-- The link as a button and as a text to copy. -->
<#macro linkButton label>
<p style="margin:24px 0;"><a href="${link}" style="display:inline-block;background:#0b4a6f;color:#ffffff;padding:12px 28px;border-radius:6px;font-weight:bold;text-decoration:none;">${label}</a></p>
<p style="margin:0 0 16px;word-break:break-all;"><a href="${link}" style="color:#0a5a8a;">${link}</a></p>
</#macro>

<#macro warning><p style="margin:0 0 16px;color:#a3241b;font-weight:bold;"><#nested></p></#macro>
