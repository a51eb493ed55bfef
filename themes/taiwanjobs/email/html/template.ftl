<#-- The frame of Keycloak's own mails, such as the console's credential reset. -->
<#import "frame-commons.ftl" as f>
<#macro emailLayout>
<@f.mail subject=msg("siteHeader")><#nested></@f.mail>
</#macro>
