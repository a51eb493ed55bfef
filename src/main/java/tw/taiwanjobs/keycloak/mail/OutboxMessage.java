package tw.taiwanjobs.keycloak.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param id random id of the row
 * @param realmId realm of the member
 * @param userId member that the mail is about
 * @param kind id of the composer that writes it
 * @param generation counts the mails of one kind to one member; only the newest is sent
 * @param baseUri address of the server as the citizen sees it, base of the links
 * @param detail what the letter says that stands nowhere else; nothing for most
 * @param recipient of a mail about somebody who is gone; else the letter knows
 */
public record OutboxMessage(
        String id,
        String realmId,
        String userId,
        String kind,
        int generation,
        String baseUri,
        String detail,
        @Nullable Recipient recipient) {

    /** A mail that stands in no outbox yet. */
    public static OutboxMessage create(String realmId, String userId, String kind, int generation, String baseUri) {
        return new OutboxMessage(newId(), realmId, userId, kind, generation, baseUri, "", null);
    }

    /** A mail to somebody of whom there is no trace but this. */
    public static OutboxMessage farewell(String realmId, Recipient recipient, String kind) {
        return new OutboxMessage(newId(), realmId, newId(), kind, 0, "", "", recipient);
    }

    /** The same with something to say. */
    public OutboxMessage with(String said) {
        return new OutboxMessage(id, realmId, userId, kind, generation, baseUri, said, recipient);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
