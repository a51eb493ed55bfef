package tw.taiwanjobs.keycloak.link;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import tw.taiwanjobs.keycloak.crypto.AuthenticationCode;

/**
 * What stands in the mailed address: id of the link (96 random bits), generation of the mail (32 bits) and 128 bits of
 * an authentication code over both, in base64url 43 characters. The database holds none of the code; the same mail sent
 * twice carries the same token.
 *
 * @param linkId 16 characters of base64url
 * @param generation generation of the mail that brings the link
 */
record LinkToken(String linkId, int generation) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PURPOSE = "mailed-link";
    private static final int ID_BYTES = 12;
    private static final int BYTES = ID_BYTES + Integer.BYTES + AuthenticationCode.BYTES;

    static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return base64url(id);
    }

    String text(AuthenticationCode codes, String realmId) {
        byte[] code = codes.of(PURPOSE, realmId, signed());
        return base64url(ByteBuffer.allocate(BYTES)
                .put(Base64.getUrlDecoder().decode(linkId))
                .putInt(generation)
                .put(code)
                .array());
    }

    /** Empty unless it was made here, for this realm. What is no token at all costs the same. */
    static Optional<LinkToken> parse(AuthenticationCode codes, String realmId, String text) {
        ByteBuffer bytes = ByteBuffer.wrap(decode(text));
        byte[] id = new byte[ID_BYTES];
        bytes.get(id);
        LinkToken token = new LinkToken(base64url(id), bytes.getInt());
        byte[] code = new byte[AuthenticationCode.BYTES];
        bytes.get(code);
        return codes.matches(PURPOSE, realmId, token.signed(), code) ? Optional.of(token) : Optional.empty();
    }

    private String signed() {
        return linkId + "." + generation;
    }

    private static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES && base64url(bytes).equals(text) ? bytes : new byte[BYTES];
        } catch (IllegalArgumentException noBase64) {
            return new byte[BYTES];
        }
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "LinkToken[" + generation + "]";
    }
}
