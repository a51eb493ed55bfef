package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.models.KeycloakSession;

/** Counts in a browser that is known as the member's, and there alone: it locks nothing but itself. */
final class KnownDeviceCounter implements AttemptCounter {

    private final String deviceId;
    private final int max;

    /** @param max failures in a row that lock */
    KnownDeviceCounter(KnownDevice device, int max) {
        this.deviceId = device.id();
        this.max = max;
    }

    @Override
    public Admission charge(KeycloakSession session) {
        return KnownDevices.of(session).charge(deviceId, max) ? Admission.ADMITTED : Admission.LOCKED;
    }

    @Override
    public LoginAttempt.Refusal fail(KeycloakSession session) {
        boolean usedUp = KnownDevices.of(session).failures(deviceId) >= max;
        return new LoginAttempt.Refusal(usedUp ? LoginAnswer.LOCKED : LoginAnswer.WRONG, false);
    }

    @Override
    public void succeed(KeycloakSession session) {
        KnownDevices.of(session).succeed(deviceId);
    }
}
