package tw.taiwanjobs.keycloak.passkey;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.keycloak.WebAuthnConstants;
import org.keycloak.common.util.Base64Url;

/** What a browser has sent from a passkey, as far as it can be judged without keys. */
record PasskeyAnswer(MultivaluedMap<String, String> input) {

    /** More than any device sends; an attestation with its certificates is the longest. */
    private static final int LONGEST = 65_536;

    private static final Pattern BASE64URL = Pattern.compile("(?:[\\w-]{4})*+(?:[\\w-]{2,3})?");

    /** Ids of Keycloak, also of user storage providers. */
    private static final Pattern ID = Pattern.compile("[!-~]{1,255}");

    /** Whether Keycloak can read it. */
    boolean isComplete() {
        return Stream.of(
                        WebAuthnConstants.CREDENTIAL_ID,
                        WebAuthnConstants.CLIENT_DATA_JSON,
                        WebAuthnConstants.AUTHENTICATOR_DATA,
                        WebAuthnConstants.SIGNATURE)
                .allMatch(this::has);
    }

    /** Whether the field has bytes. */
    boolean has(String field) {
        return bytes(field).isPresent();
    }

    /** Whose the passkey is. */
    Optional<String> memberId() {
        return bytes(WebAuthnConstants.USER_HANDLE)
                .map(handle -> new String(handle, StandardCharsets.UTF_8))
                .filter(id -> ID.matcher(id).matches());
    }

    private Optional<byte[]> bytes(String field) {
        return Optional.ofNullable(input.getFirst(field))
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .filter(value -> BASE64URL.matcher(value).matches())
                .map(Base64Url::decode);
    }

    @Override
    public String toString() {
        return "PasskeyAnswer[?]";
    }
}
