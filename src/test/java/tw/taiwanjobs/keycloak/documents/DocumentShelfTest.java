package tw.taiwanjobs.keycloak.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentShelfTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"member-terms", "data-notice", "privacy-policy", "member-benefits", "login-notices"})
    void the_jar_has_each_in_both_languages(String name) {
        DocumentShelf shelf = DocumentShelf.of(DocumentSource.jar(), Optional.empty());

        assertThat(shelf.find(name, Locale.TAIWAN)).get().satisfies(text -> {
            assertThat(text.locale()).isEqualTo("zh-TW");
            assertThat(text.version()).isEqualTo("1");
        });
        assertThat(shelf.find(name, Locale.ENGLISH).orElseThrow().locale()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"zh-TW,zh-TW", "zh-Hant-TW,zh-TW", "en,en", "en-GB,en", "vi,zh-TW"})
    void who_reads_neither_language_gets_the_chinese_text(String reader, String text) {
        DocumentShelf shelf = DocumentShelf.of(DocumentSource.jar(), Optional.empty());
        assertThat(shelf.find("data-notice", Locale.forLanguageTag(reader)).map(Document::locale))
                .contains(text);
    }

    @Test
    void there_is_nothing_under_another_name() {
        DocumentShelf shelf = DocumentShelf.of(DocumentSource.jar(), Optional.empty());
        assertThat(shelf.find("current.properties", Locale.TAIWAN)).isEmpty();
    }

    @Test
    void a_folder_replaces_a_document_by_a_new_version_and_leaves_the_others() throws IOException {
        put("current.properties", "member-terms=2\n");
        put("member-terms/2/zh-TW.html", "<h2>新條款</h2><p>二</p>");
        put("member-terms/2/en.html", "<h2>New terms</h2>");

        DocumentShelf shelf = withFolder();

        Document terms = shelf.find("member-terms", Locale.TAIWAN).orElseThrow();
        assertThat(terms.version()).isEqualTo("2");
        assertThat(terms.title()).isEqualTo("新條款");
        assertThat(shelf.find("data-notice", Locale.TAIWAN).orElseThrow().version())
                .isEqualTo("1");
    }

    @Test
    void what_was_read_at_the_start_stays_until_the_next() throws IOException {
        put("current.properties", "member-terms=2");
        put("member-terms/2/zh-TW.html", "<h2>舊</h2>");
        put("member-terms/2/en.html", "<h2>Old</h2>");
        DocumentShelf shelf = withFolder();
        put("member-terms/2/en.html", "<h2>Other</h2>");

        assertThat(shelf.find("member-terms", Locale.ENGLISH).orElseThrow().title())
                .isEqualTo("Old");
    }

    @Test
    void a_published_version_keeps_its_text() throws IOException {
        put("current.properties", "");
        put("member-terms/1/en.html", "<h2>Something else</h2>");

        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("member-terms/1/en.html")
                .hasMessageContaining("new version");
    }

    @Test
    void every_language_is_needed() throws IOException {
        put("current.properties", "member-terms=2");
        put("member-terms/2/zh-TW.html", "<h2>新條款</h2>");

        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("member-terms/2/en.html");
    }

    @Test
    void every_text_has_a_title() throws IOException {
        put("current.properties", "member-terms=2");
        put("member-terms/2/zh-TW.html", "<p>新條款</p>");
        put("member-terms/2/en.html", "<h2>New terms</h2>");

        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("h2");
    }

    @Test
    void a_folder_says_which_versions_are_in_force() {
        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("current.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member-terms=../../etc", "member-terms=", "member-terms=2/3", "Terms=2"})
    void names_and_versions_are_no_paths(String line) throws IOException {
        put("current.properties", line);

        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("Names and versions");
    }

    @Test
    void a_version_that_is_not_in_force_any_more_is_found_as_long_as_its_text_is_there() throws IOException {
        put("current.properties", "member-terms=3\n");
        put("member-terms/2/zh-TW.html", "<h2>舊條款</h2>");
        put("member-terms/3/zh-TW.html", "<h2>新條款</h2>");
        put("member-terms/3/en.html", "<h2>New terms</h2>");

        DocumentShelf shelf = withFolder();

        assertThat(shelf.published("member-terms", "1", "en")).as("of the jar").isPresent();
        assertThat(shelf.published("member-terms", "2", "zh-TW").orElseThrow().title())
                .isEqualTo("舊條款");
        assertThat(shelf.published("member-terms", "2", "en")).isEmpty();
        assertThat(shelf.published("member-terms", "4", "zh-TW")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../member-terms, 1, en",
        "member-terms, .., en",
        "member-terms, 1/../1, en",
        "member-terms, 1, ../1/en",
        "member-terms, 1, vi",
        "current.properties, 1, en"
    })
    void nothing_else_of_the_folder_can_be_had(String name, String version, String locale) throws IOException {
        put("current.properties", "member-terms=2\n");
        put("member-terms/2/zh-TW.html", "<h2>新條款</h2>");
        put("member-terms/2/en.html", "<h2>New terms</h2>");

        assertThat(withFolder().published(name, version, locale)).isEmpty();
    }

    private DocumentShelf withFolder() {
        return DocumentShelf.of(DocumentSource.jar(), Optional.of(DocumentSource.folder(folder)));
    }

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
