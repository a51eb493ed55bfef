package tw.taiwanjobs.keycloak.captcha.digits;

import java.util.Optional;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The authentication note that names the current challenge of a session and use; it holds no answer.
 *
 * @param id random name of the challenge
 * @param issuedAt seconds since 1970
 */
record ChallengeNote(String id, long issuedAt) {

    /** Lifetime of a challenge in seconds. */
    static final long LIFESPAN = 300;

    private static final String SEPARATOR = "@";

    static Optional<ChallengeNote> read(AuthenticationSessionModel session, String use) {
        return Optional.ofNullable(session.getAuthNote(name(use))).map(ChallengeNote::parse);
    }

    void write(AuthenticationSessionModel session, String use) {
        session.setAuthNote(name(use), id + SEPARATOR + issuedAt);
    }

    boolean isExpired(long now) {
        return now - issuedAt >= LIFESPAN;
    }

    /** Name in the single-use store, which the realms share: the root session's id is unique across them. */
    String storeKey(AuthenticationSessionModel session, String use) {
        return String.join(":", "taiwanjobs-captcha", session.getParentSession().getId(), session.getTabId(), use, id);
    }

    private static String name(String use) {
        return "captcha." + use;
    }

    private static ChallengeNote parse(String note) {
        int separator = note.indexOf(SEPARATOR);
        return new ChallengeNote(note.substring(0, separator), Long.parseLong(note.substring(separator + 1)));
    }
}
