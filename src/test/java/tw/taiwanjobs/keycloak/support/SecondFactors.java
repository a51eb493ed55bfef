package tw.taiwanjobs.keycloak.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.credential.OTPCredentialModel;
import org.keycloak.models.credential.RecoveryAuthnCodesCredentialModel;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import org.keycloak.models.utils.TimeBasedOTP;
import org.keycloak.representations.idm.CredentialRepresentation;

/** What a member has beside the password, as Keycloak stores it: an app for one-time codes, printed recovery codes. */
public final class SecondFactors {

    /** In the order in which they are asked for. */
    public static final List<String> RECOVERY_CODES = List.of("ABCDEFGH2345", "JKLMNPQR6789");

    private static final String SECRET = "a-secret-of-20-bytes";
    private static final String ALGORITHM = "HmacSHA1";
    private static final int DIGITS = 6;
    private static final int PERIOD_SECONDS = 30;
    private static final int WINDOW = 1;

    private SecondFactors() {}

    public static CredentialRepresentation app() {
        return app("我的手機");
    }

    public static CredentialRepresentation app(String label) {
        return representation(OTPCredentialModel.createTOTP(SECRET, DIGITS, PERIOD_SECONDS, ALGORITHM), label);
    }

    /** As Keycloak stores one of a device that no test has. */
    public static CredentialRepresentation passkey(String label) {
        CredentialRepresentation passkey = new CredentialRepresentation();
        passkey.setType(WebAuthnCredentialModel.TYPE_PASSWORDLESS);
        passkey.setUserLabel(label);
        passkey.setSecretData("{}");
        passkey.setCredentialData("{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"AAAA\","
                + "\"counter\":0,\"credentialPublicKey\":\"AAAA\",\"attestationStatementFormat\":\"none\"}");
        return passkey;
    }

    public static CredentialRepresentation recoveryCodes() {
        return representation(
                RecoveryAuthnCodesCredentialModel.createFromValues(
                        new ArrayList<>(RECOVERY_CODES), System.currentTimeMillis(), "復原碼"),
                "復原碼");
    }

    /** What the app shows now. */
    public static String code() {
        return code(Duration.ZERO);
    }

    /** What it shows later. A code is taken once; the server takes the one before and the one after as well. */
    public static String code(Duration later) {
        return code(SECRET, later);
    }

    /** What an app shows that has this secret. */
    public static String code(String secret, Duration later) {
        TimeBasedOTP app = new TimeBasedOTP(ALGORITHM, DIGITS, PERIOD_SECONDS, WINDOW);
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(Instant.now().plus(later).toEpochMilli());
        app.setCalendar(calendar);
        return app.generateTOTP(secret);
    }

    /** A code that the app does not show, nor has shown, nor will show next. */
    public static String wrongCode() {
        List<String> shown =
                List.of(code(Duration.ofSeconds(-PERIOD_SECONDS)), code(), code(Duration.ofSeconds(PERIOD_SECONDS)));
        return List.of("000000", "111111", "222222", "333333").stream()
                .filter(code -> !shown.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static CredentialRepresentation representation(CredentialModel credential, String label) {
        CredentialRepresentation representation = new CredentialRepresentation();
        representation.setType(credential.getType());
        representation.setUserLabel(label);
        representation.setSecretData(credential.getSecretData());
        representation.setCredentialData(credential.getCredentialData());
        return representation;
    }
}
