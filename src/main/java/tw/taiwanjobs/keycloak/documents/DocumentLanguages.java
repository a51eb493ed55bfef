package tw.taiwanjobs.keycloak.documents;

import java.util.List;
import java.util.Locale;

/** The languages that every document is in. */
final class DocumentLanguages {

    static final List<Locale> ALL = List.of(Locale.TAIWAN, Locale.ENGLISH);

    private DocumentLanguages() {}

    /** The language that a reader gets: Traditional Chinese where there is no translation. */
    static Locale of(Locale reader) {
        return ALL.stream()
                .filter(language -> language.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(ALL.get(0));
    }

    static List<String> tags() {
        return ALL.stream().map(Locale::toLanguageTag).toList();
    }
}
