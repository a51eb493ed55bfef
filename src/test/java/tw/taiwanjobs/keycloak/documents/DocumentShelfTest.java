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
    void theJarHasEachInBothLanguages(String name) {
        DocumentShelf shelf = DocumentShelf.of(DocumentSource.jar(), Optional.empty());

        assertThat(shelf.find(name, Locale.TAIWAN)).get().satisfies(text -> {
            assertThat(text.locale()).isEqualTo("zh-TW");
            assertThat(text.version()).isEqualTo("1");
        });
        assertThat(shelf.find(name, Locale.ENGLISH).orElseThrow().locale()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"zh-TW,zh-TW", "zh-Hant-TW,zh-TW", "en,en", "en-GB,en", "vi,zh-TW"})
    void whoReadsNeitherLanguageGetsTheChineseText(String reader, String text) {
        DocumentShelf shelf = DocumentShelf.of(DocumentSource.jar(), Optional.empty());
        assertThat(shelf.find("data-notice", Locale.forLanguageTag(reader)).map(Document::locale))
                .contains(text);
    }

    @Test
    void thereIsNothingUnderAnotherName() {
        DocumentShelf shelf = DocumentShelf.of(DocumentSource.jar(), Optional.empty());
        assertThat(shelf.find("current.properties", Locale.TAIWAN)).isEmpty();
    }

    @Test
    void aFolderReplacesADocumentByANewVersionAndLeavesTheOthers() throws IOException {
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
    void whatWasReadAtTheStartStaysUntilTheNext() throws IOException {
        put("current.properties", "member-terms=2");
        put("member-terms/2/zh-TW.html", "<h2>舊</h2>");
        put("member-terms/2/en.html", "<h2>Old</h2>");
        DocumentShelf shelf = withFolder();
        put("member-terms/2/en.html", "<h2>Other</h2>");

        assertThat(shelf.find("member-terms", Locale.ENGLISH).orElseThrow().title())
                .isEqualTo("Old");
    }

    @Test
    void aPublishedVersionKeepsItsText() throws IOException {
        put("current.properties", "");
        put("member-terms/1/en.html", "<h2>Something else</h2>");

        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("member-terms/1/en.html")
                .hasMessageContaining("new version");
    }

    @Test
    void everyLanguageIsNeeded() throws IOException {
        put("current.properties", "member-terms=2");
        put("member-terms/2/zh-TW.html", "<h2>新條款</h2>");

        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("member-terms/2/en.html");
    }

    @Test
    void everyTextHasATitle() throws IOException {
        put("current.properties", "member-terms=2");
        put("member-terms/2/zh-TW.html", "<p>新條款</p>");
        put("member-terms/2/en.html", "<h2>New terms</h2>");

        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("h2");
    }

    @Test
    void aFolderSaysWhichVersionsAreInForce() {
        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("current.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member-terms=../../etc", "member-terms=", "member-terms=2/3", "Terms=2"})
    void namesAndVersionsAreNoPaths(String line) throws IOException {
        put("current.properties", line);

        assertThatThrownBy(this::withFolder)
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("Names and versions");
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
