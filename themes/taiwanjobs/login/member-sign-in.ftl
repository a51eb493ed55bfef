<#import "member-commons.ftl" as member>
<@member.page name="member-sign-in" heading=msg("memberMenuSignIn")>
<p class="lead">${msg("memberSignInIntro")}</p>
<section class="entry" aria-labelledby="sign-in-password">
  <h2 id="sign-in-password">${msg("password")}</h2>
  <p><#if !hasPassword>${msg("memberSignInNoPassword")}<#elseif passwordSet?has_content>${msg("memberSignInPasswordSet", passwordSet)}<#else>${msg("memberSignInPasswordThere")}</#if></p>
  <p><a class="button button-secondary" href="${changePassword}">${msg("memberMenuPassword")}</a></p>
</section>
<#list kinds as kind>
<section class="entry" id="sign-in-${kind?counter}" aria-labelledby="sign-in-${kind?counter}-title">
  <h2 id="sign-in-${kind?counter}-title">${msg(kind.message + "Title")}</h2>
  <p>${msg(kind.message + "Text")}</p>
  <#list kind.credentials as credential>
  <#assign id = "sign-in-" + kind?counter + "-" + credential?counter>
  <div class="card-quiet">
    <h3 id="${id}">${credential.name?has_content?then(credential.name, msg(kind.message + "Title"))}</h3>
    <#if credential.added?has_content><p>${msg("memberSignInAdded", credential.added)}</p></#if>
    <#if kind.message == "memberSignInRecoveryCodes">
    <p>${msg("memberSignInCodesLeft", recoveryCodesLeft?c)}</p>
    <#else>
    <details>
      <summary>${msg("memberSignInRename")}</summary>
      <@member.form>
        <div class="field">
          <label class="label" for="${id}-name">${msg("memberSignInName")}</label>
          <input class="input" id="${id}-name" name="name" type="text" value="${credential.name}" maxlength="64" autocomplete="off">
        </div>
        <button class="button button-secondary" type="submit" name="rename" value="${credential.id}">${msg("memberSignInRenameSave")}</button>
      </@member.form>
    </details>
    </#if>
    <#if credential.last>
    <p class="hint">${msg("lastWayInText")}</p>
    <#elseif credential.remove?has_content>
    <p><a class="button button-secondary" href="${credential.remove}" aria-describedby="${id}">${msg("memberSignInRemove")}</a></p>
    </#if>
  </div>
  </#list>
  <#if kind.add??><p><a class="button button-secondary" href="${kind.add}">${msg(kind.message + "Add")}</a></p></#if>
</section>
</#list>
<p class="hint">${msg("memberSignInHint")}</p>
</@member.page>
