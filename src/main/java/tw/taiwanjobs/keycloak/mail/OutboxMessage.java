package tw.taiwanjobs.keycloak.mail;

import java.util.UUID;

/**
 * A mail to be sent.
 *
 * @param id random id of the row
 * @param realmId realm of the member
 * @param userId member that the mail is about
 * @param kind id of the composer that writes it
 * @param generation counts the mails of one kind to one member; only the newest is sent
 * @param baseUri address of the server as the citizen sees it, base of the links
 */
public record OutboxMessage(String id, String realmId, String userId, String kind, int generation, String baseUri) {

    /** A mail that stands in no outbox yet. */
    public static OutboxMessage create(String realmId, String userId, String kind, int generation, String baseUri) {
        return new OutboxMessage(UUID.randomUUID().toString(), realmId, userId, kind, generation, baseUri);
    }
}
