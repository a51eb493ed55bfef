package tw.taiwanjobs.keycloak.verification;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.member.domain.LinkState;

/** The page that a link gets which no longer opens set-password: it says why and offers the way on (S-I9). */
enum LinkPage {
    EXPIRED("link-expired.ftl", false),
    USED("link-used.ftl", false),
    REPLACED("link-invalid.ftl", true),
    TAKEN("link-invalid.ftl", false);

    private final String template;
    private final boolean resend;

    LinkPage(String template, boolean resend) {
        this.template = template;
        this.resend = resend;
    }

    static LinkPage of(LinkState state) {
        return switch (state) {
            case EXPIRED -> EXPIRED;
            case USED -> USED;
            case REPLACED -> REPLACED;
            case TAKEN -> TAKEN;
            case USABLE -> throw new IllegalArgumentException("A usable link opens set-password");
        };
    }

    /** A form for a page outside any authentication session. */
    static LoginFormsProvider detachedForm(KeycloakSession session) {
        return session.getProvider(LoginFormsProvider.class).setDetachedAuthSession();
    }

    Response render(KeycloakSession session, LoginFormsProvider form, @Nullable String clientId) {
        PortalLinks portal = new PortalLinks(session, clientId);
        return form.setAttribute(
                        "link",
                        Map.of(
                                "reason", name().toLowerCase(Locale.ROOT),
                                "resend", resend,
                                "signUpUrl", portal.signUp(),
                                "loginUrl", portal.home()))
                .createForm(template);
    }
}
