package tw.taiwanjobs.keycloak.profile;

import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.DeclarativeUserProfileProvider;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;
import tw.taiwanjobs.keycloak.audit.DiscreetUserProfile;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Keycloak's user profile, whose changes are told to events by their name alone, and are all that is judged. */
@ReplacesKeycloak("Keycloak 26.7 writes a profile's values into events and judges values that were there before a rule")
final class MemberProfileProvider extends DeclarativeUserProfileProvider {

    private final KeycloakSession keycloak;

    MemberProfileProvider(KeycloakSession keycloak, MemberProfileProviderFactory factory) {
        super(keycloak, factory);
        this.keycloak = keycloak;
    }

    @Override
    public UserProfile create(UserProfileContext context, UserModel user) {
        return new DiscreetUserProfile(super.create(context, user), MemberProfileProvider::keepTime);
    }

    @Override
    public UserProfile create(UserProfileContext context, Map<String, ?> attributes, UserModel user) {
        return new DiscreetUserProfile(super.create(context, attributes, user), MemberProfileProvider::keepTime);
    }

    /** A new member, whose values are all new, and a service account are Keycloak's matter. */
    @Override
    protected Attributes createAttributes(
            UserProfileContext context, Map<String, ?> attributes, UserModel user, UserProfileMetadata metadata) {
        boolean isMember = user != null && user.getServiceAccountClientLink() == null;
        return isMember
                ? new JudgedChanges(context, attributes, user, metadata, keycloak)
                : super.createAttributes(context, attributes, user, metadata);
    }

    /** Keycloak 26.7 has a place for it, which it fills when the member is made and by SCIM only. */
    private static void keepTime(String attribute, UserModel member, List<String> oldValue) {
        member.setLastModifiedTimestamp(ServerTime.now().toEpochMilli());
    }
}
