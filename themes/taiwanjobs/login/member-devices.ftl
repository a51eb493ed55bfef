<#import "member-commons.ftl" as member>
<#function nameOf device>
  <#if device.browser?has_content && device.system?has_content><#return msg("memberDeviceOn", device.browser, device.system)></#if>
  <#return (device.browser + device.system)?has_content?then(device.browser + device.system, msg("memberDeviceUnknown"))>
</#function>
<@member.page name="member-devices" heading=msg("memberMenuDevices")>
<p class="lead">${msg("memberDevicesIntro")}</p>
<#list devices as device>
<section class="entry" aria-labelledby="device-${device?counter}">
  <h2 id="device-${device?counter}">${nameOf(device)}<#if device.current> <span class="badge">${msg("memberDeviceCurrent")}</span></#if></h2>
  <dl class="facts">
    <div><dt>${msg("memberDeviceStarted")}</dt><dd>${device.started}</dd></div>
    <div><dt>${msg("memberDeviceLastAccess")}</dt><dd>${device.lastAccess}</dd></div>
    <#if device.network?has_content><div><dt>${msg("memberDeviceNetwork")}</dt><dd>${device.network}</dd></div></#if>
    <#if device.portals?has_content><div><dt>${msg("memberDevicePortals")}</dt><dd><ul class="plain-list"><#list device.portals as portal><li>${advancedMsg(portal)}</li></#list></ul></dd></div></#if>
  </dl>
  <#if device.offline><p class="hint">${msg("memberDeviceOffline")}</p></#if>
  <#if !device.current>
  <@member.form>
    <button class="button button-secondary" type="submit" name="device" value="${device.id}" aria-describedby="device-${device?counter}">${msg("memberDeviceEnd")}</button>
  </@member.form>
  </#if>
</section>
</#list>
<#if devices?size gt 1>
<@member.form>
  <div class="buttons"><button class="button button-primary" type="submit" name="others" value="true">${msg("memberDevicesEnd")}</button></div>
</@member.form>
</#if>
<p>${msg("memberDevicesUnknownHint")}</p>
</@member.page>
