package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;

/** Why something cannot be done for a member as it stands: status 409, the constant's name in lower case as error message. */
enum Conflict {
    /** It is not what the clerk saw any more, or somebody else was faster. */
    CHANGED_MEANWHILE("helpDeskChangedMessage"),
    /** No mail with a link waits to be used. */
    NOTHING_OPEN("helpDeskNothingOpenMessage"),
    /** An administrator has disabled the member, so the link would be refused. */
    DISABLED("helpDeskDisabledMessage"),
    /** Only a sign-up that is not finished is deleted here. */
    NOT_PENDING("helpDeskNotPendingMessage"),
    /** The sign-up is not finished: it is deleted and made anew. */
    STILL_PENDING("helpDeskStillPendingMessage"),
    ACCOUNT_IN_USE("helpDeskAccountInUseMessage"),
    NATIONAL_ID_IN_USE("helpDeskNumberInUseMessage"),
    NO_NUMBER("helpDeskNoNumberMessage"),
    /** The member has these data already. */
    UNCHANGED("helpDeskUnchangedMessage"),
    /** The member has nothing else to log in with. */
    LOGS_IN_WITH_NUMBER("helpDeskLogsInWithNumberMessage");

    private final String message;

    /** @param message key of what a clerk reads on the page */
    Conflict(String message) {
        this.message = message;
    }

    /** Empty for a code that is none of these. */
    static Optional<Conflict> of(String code) {
        return Arrays.stream(values())
                .filter(conflict -> conflict.code().equals(code))
                .findFirst();
    }

    String message() {
        return message;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    ErrorResponseException refusal() {
        return ErrorResponse.error(code(), Response.Status.CONFLICT);
    }
}
