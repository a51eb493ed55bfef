package tw.taiwanjobs.keycloak.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which text of the terms a tab has been shown last: what is ticked is that one, whatever language another tab has chosen
 * or another node publishes meanwhile. An older page of the same tab cannot be sent, Keycloak knows its code no more.
 */
public final class ShownTerms {

    private static final String LOCALE_NOTE = "taiwanjobs.terms-locale";
    private static final String SHA256_NOTE = "taiwanjobs.terms-sha256";

    private ShownTerms() {}

    /** @param tab writes a note of the tab */
    public static void note(BiConsumer<String, String> tab, Document shown) {
        tab.accept(LOCALE_NOTE, shown.locale());
        tab.accept(SHA256_NOTE, shown.sha256());
    }

    /**
     * The text shown; empty if it is no longer the one in force in its language, or none was shown.
     *
     * @param tab reads a note of the tab
     */
    public static Optional<Document> inForce(UnaryOperator<@Nullable String> tab, DocumentLibrary library) {
        return Optional.ofNullable(tab.apply(LOCALE_NOTE))
                .map(Locale::forLanguageTag)
                .flatMap(locale -> library.find(DocumentNames.MEMBER_TERMS, locale))
                .filter(document -> document.sha256().equals(tab.apply(SHA256_NOTE)));
    }
}
