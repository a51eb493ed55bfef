package tw.taiwanjobs.keycloak.common.web;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.http.HttpRequest;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The language switch as a button of the form: what was typed comes along and nothing of it is complained about. */
public final class LanguageSwitch {

    private static final String BUTTON = "switchLanguage";

    private final KeycloakSession keycloak;
    private final Optional<AuthenticationSessionModel> session;
    private final Optional<String> language;

    private LanguageSwitch(
            KeycloakSession keycloak, Optional<AuthenticationSessionModel> session, HttpRequest request) {
        this.keycloak = keycloak;
        this.session = session;
        this.language = Optional.ofNullable(request.getDecodedFormParameters().getFirst(BUTTON));
    }

    /** Of a page that no authentication session belongs to. */
    public static LanguageSwitch of(KeycloakSession keycloak) {
        return new LanguageSwitch(
                keycloak, Optional.empty(), keycloak.getContext().getHttpRequest());
    }

    public static LanguageSwitch of(FormContext context) {
        return of(context.getSession(), context.getAuthenticationSession(), context.getHttpRequest());
    }

    public static LanguageSwitch of(AuthenticationFlowContext context) {
        return of(context.getSession(), context.getAuthenticationSession(), context.getHttpRequest());
    }

    public static LanguageSwitch of(RequiredActionContext context) {
        return of(context.getSession(), context.getAuthenticationSession(), context.getHttpRequest());
    }

    private static LanguageSwitch of(
            KeycloakSession keycloak, AuthenticationSessionModel session, HttpRequest request) {
        return new LanguageSwitch(keycloak, Optional.of(session), request);
    }

    public boolean isPressed() {
        return language.isPresent();
    }

    /** Chooses the language as Keycloak's own {@code kc_locale} does: for this session or answer, and by cookie for later ones. */
    public void choose() {
        RealmModel realm = keycloak.getContext().getRealm();
        language.filter(tag -> realm.getSupportedLocalesStream().anyMatch(tag::equals))
                .ifPresent(tag -> {
                    note(tag);
                    keycloak.getProvider(LocaleUpdaterProvider.class).updateLocaleCookie(tag);
                });
    }

    private void note(String tag) {
        session.ifPresentOrElse(
                known -> known.setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, tag),
                () -> keycloak.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, tag));
    }
}
