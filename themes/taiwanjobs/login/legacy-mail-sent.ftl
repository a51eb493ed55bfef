<#import "page.ftl" as p>
<#import "mail-sent-commons.ftl" as m>
<#assign sent = mailSent!{}>
<@p.page name="legacy-mail-sent" heading=m.title(sent) scripts=["resend-countdown"]>
<@m.news sent/>
<@m.whereabouts sent/>
<@m.ways sent><li>${msg("legacyMailSentNext")}</li></@m.ways>
</@p.page>
