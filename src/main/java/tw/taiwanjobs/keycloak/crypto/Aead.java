package tw.taiwanjobs.keycloak.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Authenticated encryption, AES-256-GCM with a random 96-bit nonce and a 128-bit tag (NIST SP 800-38D; its bound of
 * 2³² random nonces per key is far above a nation's members). The text form is {@code v<key version>.<base64url of
 * nonce, ciphertext, tag>} without padding.
 */
public final class Aead {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern TEXT_FORM = Pattern.compile("v([1-9][0-9]{0,8})\\.([A-Za-z0-9_-]+)");

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    Aead(KeyRing ring) {
        this.ring = ring;
    }

    /** Encrypts under the active key version. Two ciphertexts of one plaintext differ. */
    public String encrypt(String plaintext, Aad aad) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var key = ring.active();
        var sealed = seal(key.encryptionKey(), nonce, aad.bytes(), plaintext.getBytes(StandardCharsets.UTF_8));
        return prefix(key.version()) + base64(sealed);
    }

    /** How ciphertexts of a key version begin, and no others. */
    static String prefix(int version) {
        return "v" + version + ".";
    }

    /** @throws DecryptionException when the ciphertext is not one of this owner's, or its key is not in the ring */
    public String decrypt(String ciphertext, Aad aad) {
        var form = TEXT_FORM.matcher(ciphertext);
        if (!form.matches()) {
            throw new DecryptionException("not a ciphertext");
        }
        int version = Integer.parseInt(form.group(1));
        var key = ring.find(version)
                .orElseThrow(() -> new DecryptionException("key version " + version + " is not in the key ring"));
        return new String(open(key.encryptionKey(), sealed(form.group(2)), aad.bytes()), StandardCharsets.UTF_8);
    }

    static byte[] seal(SecretKey key, byte[] nonce, byte[] aad, byte[] plaintext) {
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plaintext);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    static byte[] open(SecretKey key, byte[] sealed, byte[] aad) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var encrypted = new byte[buffer.remaining()];
        buffer.get(encrypted);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(encrypted);
        } catch (AEADBadTagException e) {
            throw new DecryptionException("ciphertext is not authentic for this owner");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not available", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] aad) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(aad);
        return cipher;
    }

    private static byte[] sealed(String text) {
        var bytes = decodeBase64(text);
        // The decoder ignores stray bits of the last character; a ciphertext has one text form only.
        if (bytes.length < NONCE_BYTES + TAG_BITS / 8 || !base64(bytes).equals(text)) {
            throw new DecryptionException("not a ciphertext");
        }
        return bytes;
    }

    private static byte[] decodeBase64(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new DecryptionException("not a ciphertext");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
