package tw.taiwanjobs.keycloak.profile;

import org.keycloak.models.KeycloakSession;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.DeclarativeUserProfileProviderFactory;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Takes the place of Keycloak's factory, for all realms of the server. */
@ReplacesKeycloak("Keycloak 26.7 writes a profile's values into events and judges values that were there before a rule")
public final class MemberProfileProviderFactory extends DeclarativeUserProfileProviderFactory {

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    public DeclarativeUserProfileProvider create(KeycloakSession session) {
        return new MemberProfileProvider(session, this);
    }
}
