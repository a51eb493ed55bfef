package tw.taiwanjobs.keycloak.documents;

import tw.taiwanjobs.keycloak.documents.domain.Sha256;

/**
 * One version of a document in one locale, as it is shown to a citizen.
 *
 * @param name document, for example {@code member-terms}
 * @param version version as published
 * @param locale BCP 47 tag of the text, for example {@code zh-TW}
 * @param html trusted mark-up of the text, which begins with its title as {@code <h2>}
 */
public record Document(String name, String version, String locale, String html) {

    private static final String TITLE_START = "<h2>";
    private static final String TITLE_END = "</h2>";

    public Document {
        if (!html.startsWith(TITLE_START) || !html.contains(TITLE_END)) {
            throw new IllegalArgumentException(name + " " + version + " " + locale + " does not begin with an h2");
        }
    }

    /** The heading that the text begins with. */
    public String title() {
        return html.substring(TITLE_START.length(), html.indexOf(TITLE_END));
    }

    /** Mark-up of what follows the heading. */
    public String body() {
        return html.substring(html.indexOf(TITLE_END) + TITLE_END.length());
    }

    /** SHA-256 of the UTF-8 text in lower-case hex: what the ledger keeps of the text shown. */
    public String sha256() {
        return Sha256.of(html);
    }
}
