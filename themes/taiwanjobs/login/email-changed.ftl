<#import "confirm-email-commons.ftl" as confirm>
<@confirm.done name="email-changed" texts="emailChanged"/>
