package tw.taiwanjobs.keycloak.mail;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;

/**
 * Whom a mail goes to that no member gets.
 *
 * @param locale language tag; null for the realm's language
 */
public record Recipient(String address, @Nullable String locale) {

    public static Recipient of(UserModel member) {
        return new Recipient(member.getEmail(), member.getFirstAttribute(UserModel.LOCALE));
    }

    @Override
    public String toString() {
        return "Recipient[?]";
    }
}
