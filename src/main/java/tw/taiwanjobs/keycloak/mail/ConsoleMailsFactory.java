package tw.taiwanjobs.keycloak.mail;

import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProviderFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Takes the place of Keycloak's factory of the same id by its order, for all realms of the server. */
@ReplacesKeycloak("Makes ConsoleMails")
public final class ConsoleMailsFactory extends FreeMarkerEmailTemplateProviderFactory {

    @Override
    public EmailTemplateProvider create(KeycloakSession session) {
        return new ConsoleMails(session);
    }

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }
}
