package tw.taiwanjobs.keycloak.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import tw.taiwanjobs.keycloak.link.MailedLink;

/** The token behind a legacy member's link: member, generation of the mail, portal. The address stands in the database. */
public final class ConfirmEmailActionToken extends DefaultActionToken {

    static final String TYPE = "taiwanjobs-confirm-email";

    @JsonProperty("generation")
    private int generation;

    ConfirmEmailActionToken(LegacyLink link, int generation, Instant now) {
        super(link.userId(), TYPE, MailedLink.tokenExpiry(now), null);
        this.generation = generation;
        this.issuedFor = link.clientId();
    }

    /** For Jackson. */
    ConfirmEmailActionToken() {}

    int generation() {
        return generation;
    }
}
