package tw.taiwanjobs.keycloak.account.data;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import tw.taiwanjobs.keycloak.member.MemberAttributes;

/** The user profile with its labels, what only administrators see included. */
final class ProfileSection {

    private static final String OPTIONS = "inputOptionLabelsI18nPrefix";
    /** Of a field that stands on a page in a row with others. */
    private static final String NAME_BY_ITSELF = "alone.";

    private final Attributes attributes;
    private final DataWords words;

    ProfileSection(KeycloakSession session, UserModel member, DataWords words) {
        this.attributes = session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.USER_API, member)
                .getAttributes();
        this.words = words;
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

    private DataSection.Row row(String name, String value) {
        AttributeMetadata metadata = attributes.getMetadata(name);
        String label = metadata == null ? name : Objects.requireNonNullElse(metadata.getAttributeDisplayName(), name);
        String byItself = NAME_BY_ITSELF + name;
        String text = text(metadata, value);
        return new DataSection.Row()
                .with("name", DataValue.onlyInFile(name))
                .with("value", DataValue.onlyInFile(value))
                .with("label", DataValue.onlyInFile(words.text(label)))
                .with(
                        "text",
                        words.known(byItself).isPresent() ? byItself : DataWords.key(label),
                        new DataValue(text, onPage(name, text)));
    }

    /** The user name stands above, as the account. */
    private String onPage(String name, String text) {
        return switch (name) {
            case MemberAttributes.BIRTHDATE -> words.birthDate(text);
            case UserModel.USERNAME -> "";
            case UserModel.LOCALE -> words.languageName(text);
            default -> text;
        };
    }

    private String text(@Nullable AttributeMetadata metadata, String value) {
        Map<String, Object> annotations = metadata == null ? null : metadata.getAnnotations();
        Object prefix = annotations == null ? null : annotations.get(OPTIONS);
        return prefix == null ? value : words.known(prefix + "." + value).orElse(value);
    }
}
