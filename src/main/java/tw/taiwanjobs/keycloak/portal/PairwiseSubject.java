package tw.taiwanjobs.keycloak.portal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The identifier by which the portals of one sector know a member (OpenID Connect Core, section 8.1). It depends on the
 * three texts alone, so it outlives export and import, new addresses and new keys.
 */
record PairwiseSubject(String sector, String salt) {

    /** @return 43 characters of base64url */
    String of(String userId) {
        MessageDigest hash = sha256();
        update(hash, sector);
        update(hash, userId);
        update(hash, salt);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash.digest());
    }

    /** With its length before it, so that no other texts give the same bytes. */
    private static void update(MessageDigest hash, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        hash.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "PairwiseSubject[" + sector + "]";
    }
}
