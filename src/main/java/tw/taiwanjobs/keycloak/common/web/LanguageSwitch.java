package tw.taiwanjobs.keycloak.common.web;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.http.HttpRequest;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The language switch as a button of the form: what was typed comes along and nothing of it is complained about. */
public final class LanguageSwitch {

    private static final String BUTTON = "switchLanguage";

    private final KeycloakSession keycloak;
    private final AuthenticationSessionModel session;
    private final Optional<String> language;

    private LanguageSwitch(KeycloakSession keycloak, AuthenticationSessionModel session, HttpRequest request) {
        this.keycloak = keycloak;
        this.session = session;
        this.language = Optional.ofNullable(request.getDecodedFormParameters().getFirst(BUTTON));
    }

    public static LanguageSwitch of(FormContext context) {
        return new LanguageSwitch(context.getSession(), context.getAuthenticationSession(), context.getHttpRequest());
    }

    public static LanguageSwitch of(AuthenticationFlowContext context) {
        return new LanguageSwitch(context.getSession(), context.getAuthenticationSession(), context.getHttpRequest());
    }

    public static LanguageSwitch of(RequiredActionContext context) {
        return new LanguageSwitch(context.getSession(), context.getAuthenticationSession(), context.getHttpRequest());
    }

    public boolean isPressed() {
        return language.isPresent();
    }

    /** Chooses the language as Keycloak's own {@code kc_locale} does: for this session, and by cookie for later ones. */
    public void choose() {
        language.filter(tag -> session.getRealm().getSupportedLocalesStream().anyMatch(tag::equals))
                .ifPresent(tag -> {
                    session.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, tag);
                    keycloak.getProvider(LocaleUpdaterProvider.class).updateLocaleCookie(tag);
                });
    }
}
