/* The way back to the member area, above Keycloak's console, which has no place for a link. */
const { serverBaseUrl, realm, locale } = JSON.parse(document.getElementById("environment").textContent);
const answer = await fetch(`${serverBaseUrl}/resources/${realm}/account/${locale}`);
const texts = await answer.json();

const link = document.createElement("a");
link.href = `${serverBaseUrl}/realms/${realm}/taiwanjobs-member`;
link.textContent = texts.find(text => text.key === "toMemberArea").value;
const bar = document.createElement("nav");
bar.className = "member-area";
bar.ariaLabel = link.textContent;
bar.append(link);
document.getElementById("app").before(bar);
