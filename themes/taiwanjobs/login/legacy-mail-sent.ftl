<#import "page.ftl" as p>
<#import "mail-sent-commons.ftl" as m>
<#assign sent = mailSent!{}>
<@p.page name="legacy-mail-sent" heading=msg("mailSentTitle") scripts=["resend-countdown"]>
<@m.news sent/>
<p class="lead">${msg("mailSentTo", sent.maskedEmail!)}</p>
<ul>
  <li>${msg("legacyMailSentNext")}</li>
  <li>${msg("mailSentSpam")}</li>
</ul>
<@m.resend sent/>
<@m.correctAddress/>
</@p.page>
