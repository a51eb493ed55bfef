package tw.taiwanjobs.keycloak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is ticked is the text that the tab was shown, or nothing. */
class ShownTermsTest {

    private static final Document CHINESE = terms("1", Locale.TAIWAN);
    private static final Document ENGLISH = terms("1", Locale.ENGLISH);

    private final Map<String, String> notes = new HashMap<>();

    @Test
    void the_language_of_the_page_counts_whatever_the_reader_has_chosen_since() {
        ShownTerms.note(notes::put, CHINESE);

        assertThat(ShownTerms.inForce(notes::get, library("1"))).contains(CHINESE);
        ShownTerms.note(notes::put, ENGLISH);
        assertThat(ShownTerms.inForce(notes::get, library("1"))).contains(ENGLISH);
    }

    @Test
    void a_text_that_is_no_longer_in_force_is_not_accepted() {
        ShownTerms.note(notes::put, CHINESE);

        assertThat(ShownTerms.inForce(notes::get, library("2"))).isEmpty();
    }

    @Test
    void nothing_shown_is_nothing_accepted() {
        assertThat(ShownTerms.inForce(notes::get, library("1"))).isEmpty();
    }

    private static DocumentLibrary library(String version) {
        return (name, reader) -> Optional.of(terms(version, reader));
    }

    private static Document terms(String version, Locale locale) {
        return new Document("member-terms", version, locale.toLanguageTag(), "<h2>Terms</h2>" + version + " " + locale);
    }
}
