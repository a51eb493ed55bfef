<#import "link-commons.ftl" as links>
<@links.invalid (link.reason)!"unknown"/>
