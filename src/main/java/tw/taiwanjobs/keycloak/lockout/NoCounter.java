package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.models.KeycloakSession;

/** For a realm whose brute force protection is off. */
final class NoCounter implements AttemptCounter {

    @Override
    public Admission charge(KeycloakSession session) {
        return Admission.ADMITTED;
    }

    @Override
    public LoginAttempt.Refusal fail(KeycloakSession session) {
        return new LoginAttempt.Refusal(LoginAnswer.WRONG, false);
    }

    @Override
    public void succeed(KeycloakSession session) {}
}
