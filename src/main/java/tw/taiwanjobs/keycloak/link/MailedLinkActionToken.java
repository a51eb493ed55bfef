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

    @JsonProperty("link")
    private String linkId;

    @JsonProperty("generation")
    private int generation;

    @JsonProperty("again")
    private boolean again;

    /**
     * @param clientId of the client that the pages belong to
     * @param again whether a page of the link was sent whose session was gone
     */
    MailedLinkActionToken(MailedLink link, int generation, String clientId, boolean again, Instant now) {
        super(link.userId(), TYPE, Math.toIntExact(now.plus(LIFETIME).getEpochSecond()), null);
        this.purpose = link.purpose();
        this.linkId = link.id();
        this.generation = generation;
        this.again = again;
        this.issuedFor = clientId;
    }

    /** For Jackson. */
    @SuppressWarnings("NullAway.Init")
    MailedLinkActionToken() {}

    String purpose() {
        return purpose;
    }

    LinkToken link() {
        return new LinkToken(linkId, generation);
    }

    boolean isAgain() {
        return again;
    }
}
