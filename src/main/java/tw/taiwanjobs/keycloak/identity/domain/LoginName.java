package tw.taiwanjobs.keycloak.identity.domain;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;

/**
 * What was typed as account (S1.10): an e-mail address, a national ID or resident number, or something else, which is a
 * user name in a realm that has those, and else nobody's.
 */
public final class LoginName {

    /** What the message keys begin with. */
    private static final String MESSAGES = "loginAccount";

    private final String text;
    private final Optional<EmailAddress> email;
    private final Optional<IdentityNumber> number;

    private LoginName(String text) {
        this.text = text;
        this.email = EmailAddress.parse(text);
        this.number = IdentityNumber.parseEither(text).value();
    }

    public static LoginName of(@Nullable String typed) {
        return new LoginName(TypedText.normalize(typed));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public Optional<EmailAddress> email() {
        return email;
    }

    public Optional<IdentityNumber> number() {
        return number;
    }

    /** As Keycloak keeps a user name: in lower case. */
    public String userName() {
        return email.map(EmailAddress::value).orElseGet(() -> text.toLowerCase(Locale.ROOT));
    }

    /**
     * Why the text can be nobody's name, whoever there is: nothing is typed, or a character that no name has.
     *
     * @param orUserName whether user names are names; an old one may be anything that can be shown in one line
     */
    public Optional<FieldError> refusal(String field, boolean orUserName) {
        if (isEmpty()) {
            return Optional.of(FieldError.of(field, MESSAGES + "RequiredMessage"));
        }
        return orUserName
                ? TypedText.unsafeCharacter(text)
                        .map(character -> FieldError.of(field, "loginUserNameCharacterMessage", character.shown()))
                : EmailAddress.foreignCharacter(field, text, MESSAGES);
    }

    /** The same for all ways to type the same name; never to be stored as it is. */
    public String canonical() {
        return email.map(EmailAddress::value)
                .or(() -> number.map(IdentityNumber::value))
                .orElseGet(() -> text.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return email.map(EmailAddress::masked)
                .or(() -> number.map(IdentityNumber::masked))
                .orElse("LoginName[?]");
    }
}
