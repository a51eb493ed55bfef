<#import "confirm-email-commons.ftl" as confirm>
<@confirm.ask name="legacy-confirm" texts="legacyConfirm"/>
