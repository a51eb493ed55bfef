package tw.taiwanjobs.keycloak.audit;

import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Keycloak's user profile, whose changes are told to events by their name alone. */
@ReplacesKeycloak("Keycloak 26.7 writes old and new values of a member's profile into events")
final class DiscreetUserProfileProvider extends DeclarativeUserProfileProvider {

    DiscreetUserProfileProvider(KeycloakSession session, DiscreetUserProfileProviderFactory factory) {
        super(session, factory);
    }

    @Override
    public UserProfile create(UserProfileContext context, UserModel user) {
        return new DiscreetUserProfile(super.create(context, user));
    }

    @Override
    public UserProfile create(UserProfileContext context, Map<String, ?> attributes, UserModel user) {
        return new DiscreetUserProfile(super.create(context, attributes, user));
    }
}
