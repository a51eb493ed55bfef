package tw.taiwanjobs.keycloak.migration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** The user profile of the realm: which attributes it has, and Keycloak's validation of each with its rules. */
final class RealmProfile implements ProfileRules {

    /** Written by the product, or a column with a meaning of its own. */
    private static final Set<String> NO_COLUMNS = Set.of(
            UserModel.USERNAME,
            UserModel.EMAIL,
            MemberAttributes.BIRTHDATE,
            MemberAttributes.NATIONAL_ID_MASKED,
            MemberAttributes.MEMBER_NUMBER,
            MemberAttributes.LEGACY_EMAIL,
            MemberAttributes.SIGN_UP_EMAIL,
            MemberAttributes.DELETION_DUE,
            MemberStatus.ATTRIBUTE);

    private final UserProfileProvider profiles;

    RealmProfile(KeycloakSession session) {
        this.profiles = session.getProvider(UserProfileProvider.class);
    }

    /** The attributes that a row may have. */
    List<String> columns() {
        return profiles.getConfiguration().getAttributes().stream()
                .map(UPAttribute::getName)
                .filter(name -> !NO_COLUMNS.contains(name))
                .toList();
    }

    @Override
    public Set<String> refused(Map<String, String> values) {
        Attributes profile =
                profiles.create(UserProfileContext.USER_API, values).getAttributes();
        return values.keySet().stream()
                .filter(name -> !profile.validate(name))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
