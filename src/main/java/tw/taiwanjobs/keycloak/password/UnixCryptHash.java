package tw.taiwanjobs.keycloak.password;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.Crypt;

/** {@code $1$ $5$ $6$} of the C library's {@code crypt}: MD5, SHA-256 and SHA-512. */
final class UnixCryptHash {

    private static final Pattern FORM = Pattern.compile(
            "(\\$1\\$[./A-Za-z0-9]{0,8}|\\$[56]\\$(?:rounds=(\\d+)\\$)?[./A-Za-z0-9]{0,16})\\$[./A-Za-z0-9]{22,86}");

    private UnixCryptHash() {}

    static Optional<OldHash> read(String text) {
        if (!text.matches("\\$[156]\\$.*")) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new OldHashException("the crypt hash is cut off or garbled");
        }
        Optional.ofNullable(parts.group(2)).ifPresent(HashCost.CRYPT_ROUNDS::read);
        String salt = parts.group(1);
        int length = text.length() - salt.length() - 1;
        return Optional.of(OldHash.weakText(
                password -> Crypt.crypt(password, salt), text, HashText.withoutEnd(text, length, '.')));
    }
}
