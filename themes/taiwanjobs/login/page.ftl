<#import "template.ftl" as layout>
<#-- A page of this theme: one heading and one body in the common frame. -->
<#macro page name heading fields=[] anchors={} step=0 scripts=[] bundle="page" required=false messages=true languageForm="" nonce="" dataImages=false frames=[]>
<@layout.registrationLayout page=name fields=fields anchors=anchors step=step pageScripts=scripts bundle=bundle displayRequiredFields=required displayMessage=messages languageForm=languageForm nonce=nonce dataImages=dataImages frames=frames; section>
  <#if section = "header">${heading}<#elseif section = "form"><#nested></#if>
</@layout.registrationLayout>
</#macro>
