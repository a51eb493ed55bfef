package tw.taiwanjobs.keycloak.account.data;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;

/** The user profile with its labels, what only administrators see included. */
final class ProfileSection {

    private static final String LABELS = "inputOptionLabelsI18nPrefix";

    private final Attributes attributes;
    private final Function<String, String> texts;

    /** @param texts of message keys, in the reader's language; a key without a text is its own */
    ProfileSection(KeycloakSession session, UserModel member, Function<String, String> texts) {
        this.attributes = session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.USER_API, member)
                .getAttributes();
        this.texts = texts;
    }

    DataSection read() {
        return new DataSection(
                "profile",
                attributes.nameSet().stream()
                        .flatMap(name -> attributes.get(name).stream()
                                .filter(value -> value != null && !value.isBlank())
                                .map(value -> row(name, value)))
                        .toList());
    }

    private Map<String, String> row(String name, String value) {
        AttributeMetadata metadata = attributes.getMetadata(name);
        String label = metadata == null ? name : Objects.requireNonNullElse(metadata.getAttributeDisplayName(), name);
        return new DataSection.Row()
                .with("name", name)
                .with("value", value)
                .with("label", texts.apply(label.replaceFirst("^\\$\\{(.*)}$", "$1")))
                .with("text", text(metadata, value))
                .values();
    }

    private String text(@Nullable AttributeMetadata metadata, String value) {
        Map<String, Object> annotations = metadata == null ? null : metadata.getAnnotations();
        Object prefix = annotations == null ? null : annotations.get(LABELS);
        if (prefix == null) {
            return value;
        }
        String key = prefix + "." + value;
        String text = texts.apply(key);
        return text.equals(key) ? value : text;
    }
}
