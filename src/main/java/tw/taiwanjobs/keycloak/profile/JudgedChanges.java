package tw.taiwanjobs.keycloak.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.DefaultAttributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileMetadata;
import org.keycloak.userprofile.validator.AttributeRequiredByMetadataValidator;
import org.keycloak.utils.StringUtil;
import org.keycloak.validate.ValidationError;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * The attributes of a member, of which those with the annotation {@value #ANNOTATION} are judged when they change: what
 * was stored before there was a rule sends nobody to a page at login and keeps nobody from saving another field.
 */
@ReplacesKeycloak("Keycloak 26.7 judges stored values whenever a profile is looked at")
final class JudgedChanges extends DefaultAttributes {

    private static final long serialVersionUID = 1L;

    static final String ANNOTATION = "twjJudged";
    static final String WHEN_CHANGED = "whenChanged";

    JudgedChanges(
            UserProfileContext context,
            Map<String, ?> attributes,
            UserModel user,
            UserProfileMetadata metadata,
            KeycloakSession keycloak) {
        super(context, withoutEmptyEmail(attributes, user), user, metadata, keycloak);
    }

    /** Keycloak (26.7) makes the user name what stands in a field for the address, and be it nothing. */
    private static Map<String, ?> withoutEmptyEmail(Map<String, ?> attributes, UserModel user) {
        if (user.getEmail() != null || !isEmpty(attributes.get(UserModel.EMAIL))) {
            return attributes;
        }
        Map<String, Object> others = new HashMap<>(attributes);
        others.remove(UserModel.EMAIL);
        return others;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof List<?> values
                ? values.stream().allMatch(JudgedChanges::isEmpty)
                : value == null || value.toString().isBlank();
    }

    /** An address that changed without a link would hand the account to whoever reads it, a typo's owner too. */
    @Override
    public boolean isReadOnly(String name) {
        return isMembersOwnForm()
                        && UserModel.EMAIL.equals(name)
                        && OwnEmailPage.isIn(session.getContext().getRealm())
                || super.isReadOnly(name);
    }

    private boolean isMembersOwnForm() {
        return context == UserProfileContext.ACCOUNT || context == UserProfileContext.UPDATE_PROFILE;
    }

    /** What is empty may stay so: the console's form would not let an administrator save a member without an address. */
    @Override
    public boolean isRequired(String name) {
        return super.isRequired(name)
                && !(isJudgedWhenChanged(name)
                        && filled(user.getAttributeStream(name)).isEmpty());
    }

    @Override
    @SafeVarargs
    public final boolean validate(String name, Consumer<ValidationError>... listeners) {
        if (isEmptiedByMember(name)) {
            ValidationError missing = new ValidationError(
                    RequiredFields.ANNOTATION,
                    name,
                    AttributeRequiredByMetadataValidator.ERROR_USER_ATTRIBUTE_REQUIRED);
            Stream.of(listeners).forEach(listener -> listener.accept(missing));
            return false;
        }
        if (!isJudgedWhenChanged(name) || isChanged(name)) {
            return super.validate(name, listeners);
        }
        List<ValidationError> errors = ruleErrors(name);
        errors.forEach(error -> Stream.of(listeners).forEach(listener -> listener.accept(error)));
        return errors.isEmpty();
    }

    /** Our rules look at other fields too and tell by themselves whether one of those has changed. */
    @SuppressWarnings("unchecked")
    private List<ValidationError> ruleErrors(String name) {
        Stream.Builder<ValidationError> errors = Stream.builder();
        super.validate(name, errors::add);
        return errors.build().filter(ProfileValidator::isErrorOfOurs).toList();
    }

    /** Keycloak's account console does not know what we require. */
    private boolean isEmptiedByMember(String name) {
        return isMembersOwnForm()
                && RequiredFields.isRequired(this, name)
                && filled(get(name).stream()).isEmpty()
                && !filled(user.getAttributeStream(name)).isEmpty();
    }

    private boolean isJudgedWhenChanged(String name) {
        Map<String, Object> annotations = Objects.requireNonNullElse(getAnnotations(name), Map.of());
        return WHEN_CHANGED.equals(annotations.get(ANNOTATION));
    }

    private boolean isChanged(String name) {
        return !filled(get(name).stream()).equals(filled(user.getAttributeStream(name)));
    }

    private static List<String> filled(Stream<String> values) {
        return values.filter(StringUtil::isNotBlank).toList();
    }
}
