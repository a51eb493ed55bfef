<#-- How long one has for the page; js/session-time.js warns before the end and gets more time. -->
<#macro time>
<#if sessionMinutes??>
<div class="session-time" id="session-time" data-minutes="${sessionMinutes?c}">
  <p class="hint">${msg("sessionNote", sessionMinutes?c)}</p>
  <div class="session-warning" role="status" data-warning="${msg("sessionWarning", "{0}")}" data-continued="${msg("sessionContinued")}" data-over="${msg("sessionOver")}"></div>
  <button class="button button-secondary" type="button" hidden>${msg("sessionContinue")}</button>
</div>
</#if>
</#macro>

<#-- What was typed in all steps, encrypted: if the session is lost, what the page sends is enough to go on. -->
<#macro carried>
<#if carriedDraft??><input type="hidden" name="carriedDraft" value="${carriedDraft}"></#if>
</#macro>
