package tw.taiwanjobs.keycloak.link;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.keycloak.authentication.actiontoken.DefaultActionToken;

/** The token behind a mailed link: member, what the link is for, generation of the mail, portal. */
public final class SetPasswordActionToken extends DefaultActionToken {

    public static final String TYPE = "taiwanjobs-set-password";

    @JsonProperty("purpose")
    private String purpose;

    @JsonProperty("generation")
    private int generation;

    SetPasswordActionToken(String userId, OpenedLink link, String clientId, Instant now) {
        super(userId, TYPE, MailedLink.tokenExpiry(now), null);
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
