package tw.taiwanjobs.keycloak.terms.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One version of a document in one locale, as it is shown to a citizen.
 *
 * @param name document, for example {@code member-terms}
 * @param version version as published
 * @param locale BCP 47 tag of the text, for example {@code zh-TW}
 * @param html trusted mark-up of the text
 */
public record TermsDocument(String name, String version, String locale, String html) {

    /** SHA-256 of the UTF-8 text in lower-case hex: what the ledger keeps of the text shown. */
    public String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
