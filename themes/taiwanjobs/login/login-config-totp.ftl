<#import "page.ftl" as p>
<#import "form-commons.ftl" as f>
<#import "factor-commons.ftl" as factors>
<#assign policy = totp.policy>
<#assign usual = policy.type == "totp" && policy.algorithmKey == "SHA1" && policy.digits == 6 && policy.period == 30>
<#assign hasApps = totp.otpCredentials?has_content>
<@p.page name="config-totp" heading=msg("configTotpTitle") fields=["totp", "userLabel"] dataImages=true>
<#if firstSecondFactor??>
<div class="notice" id="first-second-factor"><p>${msg("firstSecondFactorText")}</p>
  <#if (client.baseUrl)?has_content><p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if>
</div>
</#if>
<p class="lead">${msg("configTotpIntro")}</p>
<ol>
  <li><p>${msg("configTotpInstall")}</p>
    <ul>
      <#list totp.supportedApplications as app>
      <li>${msg(app)}</li>
      </#list>
    </ul>
  </li>
  <li><p>${msg("configTotpScan")}</p>
    <p><img src="data:image/png;base64,${totp.totpSecretQrCode}" alt="${msg("configTotpQr")}" width="246" height="246"></p>
    <p>${msg("configTotpKey")}</p>
    <p class="code">${totp.totpSecretEncoded}</p>
    <#if !usual>
    <p>${msg("configTotpSettings", (policy.type == "totp")?then("TOTP", "HOTP"), policy.algorithmKey, policy.digits?c, (policy.type == "totp")?then(policy.period, policy.initialCounter)?c)}</p>
    </#if>
  </li>
  <li><p>${msg("configTotpEnter")}</p></li>
</ol>
<form action="${url.loginAction}" method="post" novalidate>
  <@f.field name="totp" label=msg("oneTimeCode") required=true hint=msg("configTotpCodeHint") autocomplete="one-time-code" inputmode="numeric" maxlength="20"/>
  <@f.field name="userLabel" label=msg("configTotpLabel") value=f.typed("userLabel") required=hasApps hint=msg("configTotpLabelHint") autocomplete="off" maxlength="64"/>
  <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
  <@factors.logoutOtherSessions/>
  <div class="buttons"><@f.submit msg("configTotpSubmit")/><@factors.cancel/></div>
  <@f.busy/>
</form>
</@p.page>
