package tw.taiwanjobs.keycloak.password;

import java.util.Base64;

/** Bytes as the schemes write them. */
final class HashText {

    /** Salts and results are short; a row cannot bring more. */
    private static final int MOST_BYTES = 256;

    private HashText() {}

    /** Standard alphabet, with or without padding. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length > MOST_BYTES) {
                throw new OldHashException("salt or result is longer than " + MOST_BYTES + " bytes");
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new OldHashException("salt or result is not base64");
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** With as many zeros at its end. */
    static String withoutEnd(String text, int length, char zero) {
        return text.substring(0, text.length() - length) + String.valueOf(zero).repeat(length);
    }

    /** As passlib writes it: a dot for the plus. */
    static byte[] dottedBase64(String text) {
        return base64(text.replace('.', '+'));
    }
}
