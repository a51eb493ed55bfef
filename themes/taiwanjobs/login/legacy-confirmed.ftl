<#import "confirm-email-commons.ftl" as confirm>
<@confirm.done name="legacy-confirmed" texts="legacyConfirmed"/>
