package tw.taiwanjobs.keycloak.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentMarkupTest {

    @Test
    void a_text_is_its_headings_paragraphs_and_entries_of_lists() {
        assertThat(DocumentMarkup.read("""
                        <h2>Terms</h2>
                        <h3>First &amp; last</h3>
                        <p>One
                           line.</p>
                        <ol>
                          <li>Outer<ul><li>Inner</li></ul></li>
                        </ol>
                        """))
                .containsExactly(
                        new DocumentBlock("h2", "Terms"),
                        new DocumentBlock("h3", "First & last"),
                        new DocumentBlock("p", "One line."),
                        new DocumentBlock("li", "Outer"),
                        new DocumentBlock("li", "Inner"));
    }

    @Test
    void every_text_of_the_jar_is_one() {
        DocumentShelf shelf = DocumentShelf.of(DocumentSource.jar(), Optional.empty());

        assertThat(shelf.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(shelf.brought(name))
                        .hasSize(2)
                        .allSatisfy(text -> assertThat(DocumentMarkup.read(text.html()))
                                .first()
                                .satisfies(title -> assertThat(title.text()).isEqualTo(text.title()))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>          | <script> is not allowed
            <p><b>x</b></p>                    | <b> is not allowed in <p>
            <p onclick="x">y</p>               | <p> has an attribute
            <p xmlns="http://x.example">y</p>  | <p> has an attribute
            <h2>Second</h2>                    | one title
            <p/>                               | <p> is empty
            <ul><li>a</li><li/></ul>           | <li> is empty
            <ul/>                              | <ul> is empty
            text                               | text outside
            <ul>text</ul>                      | text outside
            <p><p>x</p></p>                    | <p> is not allowed in <p>
            <!-- x --><p>y</p>                 | comments
            <![CDATA[<script>]]>               | comments
            <?x y?><p>z</p>                    | comments
            <p>x                               | not well-formed in line 1
            <p>x</P>                           | not well-formed in line 1
            </section><p>x</p>                 | not well-formed in line 1
            </text><p>x</p><text>              | not well-formed in line 1
            """)
    void anything_else_is_refused_and_named(String after, String reason) {
        assertThatThrownBy(() -> DocumentMarkup.read("<h2>Terms</h2>" + after))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&nbsp;", "&xxe;"})
    void no_entity_beyond_those_of_xml(String entity) {
        assertThatThrownBy(() -> DocumentMarkup.read("<h2>Terms</h2><p>a" + entity + "b</p>"))
                .isInstanceOf(DocumentException.class);
    }

    @Test
    void a_text_without_a_title_is_refused() {
        assertThatThrownBy(() -> DocumentMarkup.read("<p>x</p>"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("one title");
    }
}
