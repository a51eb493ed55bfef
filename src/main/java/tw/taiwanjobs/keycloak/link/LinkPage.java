package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/** The page of a link that does not open its own page (any more): it says why and offers the ways on (S-I9). */
final class LinkPage {

    private LinkPage() {}

    /** A form for a page outside any authentication session. */
    static LoginFormsProvider detachedForm(KeycloakSession session) {
        return session.getProvider(LoginFormsProvider.class).setDetachedAuthSession();
    }

    /** @param toNewestAddress whether the mail of the link went where the newest one went */
    static Response of(
            LinkState state, LinkPurpose purpose, WaysOn ways, LoginFormsProvider form, boolean toNewestAddress) {
        Map<String, String> buttons = new LinkedHashMap<>();
        if (state == LinkState.EXPIRED) {
            // What the link was for is still to be done, and begins there.
            buttons.putAll(purpose.waysOn(ways));
        }
        buttons.put("goToLogin", ways.home());
        buttons.putAll(purpose.waysOn(ways));
        String messages = purpose.messagePrefix() + "Link" + capitalised(state);
        boolean resend = state == LinkState.REPLACED && toNewestAddress && purpose.canResend();
        return withModel(form, messages, buttons, resend).createForm(state.template());
    }

    /** For an address that this server has not mailed, or that was cut off on its way. */
    static Response unknown(WaysOn ways, LoginFormsProvider form) {
        return withModel(form, "linkUnknown", Map.of("goToLogin", ways.home()), false)
                .setStatus(Response.Status.BAD_REQUEST)
                .createForm("link-invalid.ftl");
    }

    private static LoginFormsProvider withModel(
            LoginFormsProvider form, String messages, Map<String, String> ways, boolean resend) {
        return form.setAttribute("link", Map.of("messages", messages, "ways", ways, "resend", resend));
    }

    /** {@code EXPIRED} → {@code Expired}, as message keys have it. */
    private static String capitalised(LinkState state) {
        return state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
