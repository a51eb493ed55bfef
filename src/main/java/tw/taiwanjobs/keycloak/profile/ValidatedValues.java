package tw.taiwanjobs.keycloak.profile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidationContext;

/** The profile as Keycloak shows it to the validator of one attribute. */
final class ValidatedValues implements ProfileValues {

    private final String attribute;
    private final String input;
    private final @Nullable AttributeContext profile;
    private final Set<String> lookedAt = new HashSet<>();

    private ValidatedValues(String attribute, String input, @Nullable AttributeContext profile) {
        this.attribute = attribute;
        this.input = input;
        this.profile = profile;
    }

    /** Without a profile, as when Keycloak checks an attribute's default value, the other attributes are empty. */
    static ValidatedValues of(String attribute, @Nullable Object input, ValidationContext context) {
        AttributeContext profile =
                context instanceof UserProfileAttributeValidationContext full ? full.getAttributeContext() : null;
        return new ValidatedValues(attribute, firstOf(input), profile);
    }

    @Override
    public String get(String name) {
        lookedAt.add(name);
        return value(name);
    }

    private String value(String name) {
        if (name.equals(attribute)) {
            return input;
        }
        return profile == null
                ? ""
                : Objects.requireNonNullElse(profile.getAttributes().getFirst(name), "");
    }

    @Override
    public boolean filledInByMember() {
        return profile != null
                && profile.getContext() != UserProfileContext.USER_API
                && profile.getContext() != UserProfileContext.SCIM;
    }

    /** Whether anything that was looked at is another value than the member has stored; always so for a new member. */
    boolean holdsAChange() {
        UserModel member = profile == null ? null : profile.getUser();
        return member == null || lookedAt.stream().anyMatch(name -> !value(name).equals(stored(member, name)));
    }

    private static String stored(UserModel member, String name) {
        return Objects.requireNonNullElse(member.getFirstAttribute(name), "");
    }

    private static String firstOf(@Nullable Object input) {
        Object first = input instanceof Collection<?> values
                ? values.stream().filter(Objects::nonNull).findFirst().orElse(null)
                : input;
        return first == null ? "" : first.toString();
    }
}
