package tw.taiwanjobs.keycloak.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * One kind of mail: who may get it, and what its templates show. Templates are {@code html/<kind>.ftl} and {@code
 * text/<kind>.ftl}, the subject is the message {@code <kind>EmailSubject} in camel case.
 */
public interface Letter {

    /**
     * A letter as it goes out.
     *
     * @param address where it goes, which need not be the member's account
     */
    record Written(UserModel member, String address, Map<String, Object> model) {}

    /** Kebab-case; stands in the outbox. */
    String kind();

    /** {@code set-password} → {@code setPasswordEmailSubject}. */
    default String subjectKey() {
        String[] words = kind().split("-");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "EmailSubject";
    }

    /** Written at the moment of sending; empty if nobody waits for it any more, or the member may not get it. */
    Optional<Written> write(KeycloakSession session, OutboxMessage message);
}
