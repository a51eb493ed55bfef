<#import "link-commons.ftl" as links>
<@links.used/>
