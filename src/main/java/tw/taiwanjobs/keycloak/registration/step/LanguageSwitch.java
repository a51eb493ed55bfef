package tw.taiwanjobs.keycloak.registration.step;

import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.locale.LocaleUpdaterProvider;

/** The language switch as a button of the form: what was typed comes along and nothing of it is complained about. */
final class LanguageSwitch {

    private static final String BUTTON = "switchLanguage";

    private final FormContext context;
    private final Optional<String> language;

    LanguageSwitch(FormContext context) {
        this.context = context;
        this.language = Optional.ofNullable(
                context.getHttpRequest().getDecodedFormParameters().getFirst(BUTTON));
    }

    boolean isPressed() {
        return language.isPresent();
    }

    /** Chooses the language as Keycloak's own {@code kc_locale} does: for this session, and by cookie for later ones. */
    void choose() {
        language.filter(tag -> context.getRealm().getSupportedLocalesStream().anyMatch(tag::equals))
                .ifPresent(tag -> {
                    context.getAuthenticationSession().setAuthNote(LocaleSelectorProvider.USER_REQUEST_LOCALE, tag);
                    context.getSession()
                            .getProvider(LocaleUpdaterProvider.class)
                            .updateLocaleCookie(tag);
                });
    }
}
