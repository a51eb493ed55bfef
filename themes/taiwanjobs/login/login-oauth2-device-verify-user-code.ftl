<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#-- A device without a keyboard shows a code, which its owner enters here. -->
<@p.page name="device-code" heading=msg("deviceCodeTitle") fields=["device_user_code"]>
<p class="lead">${msg("deviceCodeText")}</p>
<p>${msg("deviceCodeWarning")}</p>
<form action="${url.oauth2DeviceVerificationAction}" method="post" novalidate>
  <@f.field name="device_user_code" label=msg("deviceCode") required=true hint=msg("deviceCodeHint") autocomplete="off" maxlength="64" alsoFor=["global"] enterkeyhint="go"/>
  <div class="buttons"><@f.submit msg("doContinue")/></div>
  <@f.busy/>
</form>
</@p.page>
