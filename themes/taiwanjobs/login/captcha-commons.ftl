<#import "form-commons.ftl" as f>
<#-- The captcha, seen or heard; without captcha.required there is none. The script swaps the whole block, and plays the
     sound on the page, which without it opens in a window of its own, so that nothing typed is lost. -->
<#macro block>
<#if (captcha.required)!false>
<#local hint = msg("captchaHint", captcha.length!6)>
<#local error = f.errorOf("captcha")>
<div class="field captcha<#if error?has_content> field-invalid</#if>" id="captcha-block">
  <label class="label" for="captcha"><@f.mark true/>${msg("captcha")}</label>
  <@f.hintText "captcha" hint/>
  <@f.errorText "captcha" error/>
  <div class="captcha-row">
    <img class="captcha-image" src="${captcha.imageUrl!}" alt="${msg("captchaImage")}" width="240" height="80">
    <button class="button button-secondary" type="submit" name="refreshCaptcha" value="true" formnovalidate>${msg("captchaRefresh")}</button>
    <a class="button button-secondary" href="${captcha.soundUrl!}" target="_blank" rel="noopener" data-captcha-sound>${msg("captchaSound")}<span class="visually-hidden"> ${msg("opensNewWindow")}</span></a>
  </div>
  <input class="input" id="captcha" name="captcha" type="text" inputmode="numeric" autocomplete="off" maxlength="12" required<@f.described "captcha" hint error/>>
</div>
<p class="visually-hidden" id="captcha-status" role="status" data-refreshed="${msg("captchaRefreshed")}" data-silent="${msg("captchaSilent")}" data-limited="${msg("captchaTooManySound")}"></p>
</#if>
</#macro>
