<#import "link-commons.ftl" as links>
<@links.page name="link-expired"/>
