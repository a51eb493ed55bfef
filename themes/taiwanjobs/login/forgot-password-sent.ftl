<#import "page.ftl" as p>
<#import "frame-commons.ftl" as frame>
<@p.page name="forgot-password-sent" heading=msg("forgotPasswordSentTitle") messages=false>
<p class="lead">${msg("forgotPasswordSent")}</p>
<ul>
  <li>${msg("forgotPasswordSentSpam")}</li>
  <li>${msg("forgotPasswordSentUnverified")}</li>
</ul>
<div class="card card-quiet"><@frame.contact/></div>
<div class="buttons"><a class="button button-primary" href="${url.loginUrl}">${msg("backToLogin")}</a></div>
</@p.page>
