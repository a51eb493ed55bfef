package tw.taiwanjobs.keycloak.profile.form;

import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.ValidationException;

/** Words the errors of the user profile for citizens: "please enter …" with the field's own label (S-I3). */
final class ProfileMessages {

    private static final String KEYCLOAK_REQUIRED = "error-user-attribute-required";
    private static final String INPUT_TYPE = "inputType";
    private static final String SELECT = "select";
    private static final String LIST = "twjList";

    private final LoginFormsProvider form;
    private final UserProfile profile;

    ProfileMessages(KeycloakSession session, UserProfile profile) {
        this.form = session.getProvider(LoginFormsProvider.class);
        this.profile = profile;
    }

    FormMessage formMessage(ValidationException.Error error) {
        String field = error.getAttribute();
        return KEYCLOAK_REQUIRED.equals(error.getMessage())
                ? required(field)
                : new FormMessage(field, error.getMessage(), error.getMessageParameters());
    }

    FormMessage required(String field) {
        return new FormMessage(field, isChosen(field) ? "requiredSelectMessage" : "requiredEnterMessage", label(field));
    }

    private boolean isChosen(String field) {
        Map<String, Object> annotations =
                metadata(field).map(AttributeMetadata::getAnnotations).orElse(Map.of());
        return annotations.containsKey(LIST)
                || String.valueOf(annotations.get(INPUT_TYPE)).startsWith(SELECT);
    }

    private String label(String field) {
        String name =
                metadata(field).map(AttributeMetadata::getAttributeDisplayName).orElse(field);
        return name.startsWith("${") ? form.getMessage(name.substring(2, name.length() - 1)) : name;
    }

    private Optional<AttributeMetadata> metadata(String field) {
        return Optional.ofNullable(profile.getAttributes().getMetadata(field));
    }
}
