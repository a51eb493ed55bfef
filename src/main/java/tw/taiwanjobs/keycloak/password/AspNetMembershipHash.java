package tw.taiwanjobs.keycloak.password;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * {@code {ASPNET-MEMBERSHIP-SHA1}}, base64 of the salt, {@code $}, base64 of the result: the older ASP.NET membership
 * provider, SHA-1 of the salt and the password in UTF-16, low byte first.
 */
final class AspNetMembershipHash {

    private static final String PREFIX = "{ASPNET-MEMBERSHIP-SHA1}";
    private static final int SHA1_BYTES = 20;

    private AspNetMembershipHash() {}

    static Optional<OldHash> read(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] parts = text.substring(PREFIX.length()).split("\\$", -1);
        if (parts.length != 2) {
            throw new OldHashException("the ASP.NET membership hash needs a salt and a result");
        }
        byte[] salt = HashText.base64(parts[0]);
        byte[] expected = HashText.base64(parts[1]);
        if (expected.length != SHA1_BYTES) {
            throw new OldHashException("the digest has not the length of its algorithm");
        }
        return Optional.of(OldHash.weak(
                password -> DigestHash.digest("SHA-1", salt, utf16(password)),
                expected,
                PREFIX + parts[0] + "$" + HashText.base64(new byte[SHA1_BYTES])));
    }

    private static byte[] utf16(byte[] password) {
        return new String(password, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
    }
}
