<#import "confirm-email-commons.ftl" as confirm>
<@confirm.ask name="confirm-email" texts="changeConfirm"/>
