package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.member.LinkState;

/** The page that a mailed link gets which no longer opens its own page: it says why and offers the way on (S-I9). */
public enum LinkPage {
    EXPIRED("link-expired.ftl"),
    USED("link-used.ftl"),
    REPLACED("link-invalid.ftl"),
    TAKEN("link-invalid.ftl"),
    MEMBER_DISABLED("link-invalid.ftl");

    private final String template;

    LinkPage(String template) {
        this.template = template;
    }

    public static LinkPage of(LinkState state) {
        return switch (state) {
            case EXPIRED -> EXPIRED;
            case USED -> USED;
            case REPLACED -> REPLACED;
            case TAKEN -> TAKEN;
            case MEMBER_DISABLED -> MEMBER_DISABLED;
            case USABLE -> throw new IllegalArgumentException("A usable link opens its own page");
        };
    }

    /** A form for a page outside any authentication session. */
    public static LoginFormsProvider detachedForm(KeycloakSession session) {
        return session.getProvider(LoginFormsProvider.class).setDetachedAuthSession();
    }

    /** @param purposeId what the link is for, which decides about texts and ways on */
    public Response render(
            KeycloakSession session, LoginFormsProvider form, String purposeId, @Nullable String clientId) {
        PortalLinks portal = new PortalLinks(session, clientId);
        return form.setAttribute(
                        "link",
                        Map.of(
                                "reason", name().toLowerCase(Locale.ROOT),
                                "purpose", purposeId,
                                "signUpUrl", portal.signUp(),
                                "forgotPasswordUrl", portal.forgotPassword(),
                                "loginUrl", portal.home()))
                .createForm(template);
    }
}
