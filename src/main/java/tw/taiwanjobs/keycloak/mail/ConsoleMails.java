package tw.taiwanjobs.keycloak.mail;

import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * What <i>Credential reset</i> and <i>Send verification email</i> of the console mail (ADR 0039): Keycloak's own links, unless a
 * feature knows better what the member is to get.
 */
@ReplacesKeycloak("Keycloak 26.7 mails to the placeholder of a pending member, and says that it has")
final class ConsoleMails extends FreeMarkerEmailTemplateProvider {

    ConsoleMails(KeycloakSession session) {
        super(session);
    }

    @Override
    public void sendExecuteActions(String link, long expirationInMinutes) throws EmailException {
        if (!isMailedByFeature()) {
            super.sendExecuteActions(link, expirationInMinutes);
        }
    }

    @Override
    public void sendVerifyEmail(String link, long expirationInMinutes) throws EmailException {
        if (!isMailedByFeature()) {
            super.sendVerifyEmail(link, expirationInMinutes);
        }
    }

    private boolean isMailedByFeature() {
        return session.getAllProviders(Letters.class).stream()
                .anyMatch(feature -> feature.mailInPlaceOfKeycloak(session, user));
    }
}
