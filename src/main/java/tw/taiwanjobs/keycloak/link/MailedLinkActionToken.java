package tw.taiwanjobs.keycloak.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/**
 * Leads from the mailed address to Keycloak's address of action tokens: made when the mailed one is opened, and gone
 * minutes later. What the link is worth stands in the database.
 */
final class MailedLinkActionToken extends DefaultActionToken {

    static final String TYPE = "taiwanjobs-mailed-link";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    @JsonProperty("purpose")
    private String purpose;

    @JsonProperty("generation")
    private int generation;

    /** @param clientId of the client that the pages belong to */
    MailedLinkActionToken(MailedLink link, int generation, String clientId, Instant now) {
        super(link.userId(), TYPE, Math.toIntExact(now.plus(LIFETIME).getEpochSecond()), null);
        this.purpose = link.purpose();
        this.generation = generation;
        this.issuedFor = clientId;
    }

    /** For Jackson. */
    @SuppressWarnings("NullAway.Init")
    MailedLinkActionToken() {}

    String purpose() {
        return purpose;
    }

    int generation() {
        return generation;
    }
}
