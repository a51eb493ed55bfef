package tw.taiwanjobs.keycloak.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import tw.taiwanjobs.keycloak.terms.domain.TermsDocument;

/**
 * The documents in force. Texts are packed into the jar as {@code documents/<name>/<version>/<locale>.html};
 * {@code documents/current.properties} names the version in force of each.
 */
public final class TermsDocuments {

    public static final String MEMBER_TERMS = "member-terms";
    /** Notice under Article 8 of the Personal Data Protection Act. */
    public static final String DATA_NOTICE = "data-notice";

    private static final String FOLDER = "documents/";
    private static final Locale FALLBACK = Locale.TAIWAN;
    private static final Map<String, TermsDocument> TEXTS = new ConcurrentHashMap<>();
    private static final Properties CURRENT = currentVersions();

    private TermsDocuments() {}

    /** The version in force in the reader's language, in Traditional Chinese where there is no such translation. */
    public static TermsDocument current(String name, Locale locale) {
        String version = CURRENT.getProperty(name);
        if (version == null) {
            throw new IllegalArgumentException("No document named " + name);
        }
        Locale text = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : FALLBACK;
        String path = FOLDER + name + "/" + version + "/" + text.toLanguageTag() + ".html";
        return TEXTS.computeIfAbsent(
                path, resource -> new TermsDocument(name, version, text.toLanguageTag(), read(resource)));
    }

    private static Properties currentVersions() {
        try (InputStream in = open(FOLDER + "current.properties")) {
            Properties versions = new Properties();
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = TermsDocuments.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("Missing in the jar: " + resource);
        }
        return in;
    }
}
