package tw.taiwanjobs.keycloak.verification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/** The token behind a mailed link: member, what the link is for, generation of the mail, portal. */
public final class SetPasswordActionToken extends DefaultActionToken {

    public static final String TYPE = "taiwanjobs-set-password";

    /**
     * Keycloak refuses an expired token on a bare error page before our handler sees it. So the token outlives the
     * link: its end is checked against the database, and an old link gets a page that says how to go on.
     */
    private static final Duration LIFETIME = Duration.ofDays(365);

    @JsonProperty("purpose")
    private String purpose;

    @JsonProperty("generation")
    private int generation;

    SetPasswordActionToken(String userId, OpenedLink link, String clientId, Instant now) {
        super(userId, TYPE, Math.toIntExact(now.plus(LIFETIME).getEpochSecond()), null);
        this.purpose = link.purposeId();
        this.generation = link.generation();
        this.issuedFor = clientId;
    }

    /** For Jackson. */
    @SuppressWarnings("NullAway.Init")
    SetPasswordActionToken() {}

    OpenedLink link() {
        return new OpenedLink(purpose, generation);
    }
}
