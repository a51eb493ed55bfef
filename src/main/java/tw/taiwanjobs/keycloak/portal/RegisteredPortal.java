package tw.taiwanjobs.keycloak.portal;

import java.util.Map;
import tw.taiwanjobs.keycloak.portal.domain.RandomText;

/** What the portal's engineer needs. The secret is told once. */
record RegisteredPortal(String issuer, NewPortal portal, String secret) {

    String text() {
        var text = new StringBuilder()
                .append("issuer:        ")
                .append(issuer)
                .append("\nclient id:     ")
                .append(portal.name())
                .append("\nclient secret: ")
                .append(secret)
                .append("\nscopes:        openid ")
                .append(String.join(" ", portal.scopesToAskFor()))
                .append('\n');
        for (var library : PortalLibrary.values()) {
            text.append("\n--- ").append(library.title()).append("\n\n").append(library.settings(values()));
        }
        return text.toString();
    }

    private Map<String, String> values() {
        return Map.of(
                "issuer", issuer,
                "clientId", portal.name(),
                "secret", secret,
                "scopes", String.join(" ", portal.scopesToAskFor()),
                "scopeList", String.join(", ", portal.scopesToAskFor()),
                "redirect", portal.firstRedirect(),
                "home", portal.home(),
                "passphrase", RandomText.create());
    }

    /** Without the secret: it must not stand in a log. */
    @Override
    public String toString() {
        return "RegisteredPortal[" + portal.name() + "]";
    }
}
