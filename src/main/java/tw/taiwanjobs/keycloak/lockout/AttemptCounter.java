package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.models.KeycloakSession;

/** What an attempt to log in is counted by. Each call belongs to the transaction of the session that it is given. */
interface AttemptCounter {

    /**
     * Takes one of the attempts that are left.
     *
     * @throws RuntimeException a {@link tw.taiwanjobs.keycloak.common.spi.DuplicateRow} if a first attempt came twice at
     *     once: the same call in a new transaction succeeds
     */
    Admission charge(KeycloakSession session);

    /** The attempt under way was wrong. */
    LoginAttempt.Refusal fail(KeycloakSession session);

    /** The attempt under way was right: earlier failures are forgotten. */
    void succeed(KeycloakSession session);
}
