<#import "page.ftl" as p>
<#import "resend-commons.ftl" as r>
<#assign sent = mailSent!{}>
<@p.page name="legacy-mail-sent" heading=msg("mailSentTitle") scripts=["resend-countdown"]>
<#if sent.resent!false><div class="notice notice-success" role="status"><p>${msg("mailResentMessage")}</p></div></#if>
<p class="lead">${msg("mailSentTo", sent.maskedEmail!)}</p>
<ul>
  <li>${msg("legacyMailSentNext")}</li>
  <li>${msg("mailSentSpam")}</li>
</ul>
<@r.resend sent/>
<@r.correctAddress/>
</@p.page>
