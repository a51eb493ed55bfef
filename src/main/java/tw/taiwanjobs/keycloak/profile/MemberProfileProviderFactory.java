package tw.taiwanjobs.keycloak.profile;

import org.keycloak.models.KeycloakSession;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Takes the place of Keycloak's factory, for all realms of the server. */
@ReplacesKeycloak("Keycloak 26.7 writes a profile's values into events and judges values that were there before a rule")
public final class MemberProfileProviderFactory extends DeclarativeUserProfileProviderFactory {

    private static final int BEFORE_KEYCLOAKS_OWN = 100;

    @Override
    public int order() {
        return BEFORE_KEYCLOAKS_OWN;
    }

    @Override
    public DeclarativeUserProfileProvider create(KeycloakSession session) {
        return new MemberProfileProvider(session, this);
    }
}
