package tw.taiwanjobs.keycloak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.TestDatabase;

@Tag("store")
class DocumentTableTest {

    private static final Instant FIRST = Instant.ofEpochMilli(1_000);
    private static final String LONG = "長".repeat(100_000);

    @Test
    void a_version_is_read_as_it_was_written_and_by_its_own_realm_alone() throws Exception {
        List<Document> texts = List.of(text("zh-TW", "<h2>條款</h2><p>" + LONG + "</p>"), text("en", "<h2>Terms</h2>"));
        try (var database = new TestDatabase()) {
            database.inTransaction(entities -> {
                new DocumentTable(entities, "realm").insert(texts, FIRST, Map.of("zh-TW", "新增一項", "en", "One more"));
                return true;
            });

            database.inTransaction(entities -> {
                DocumentTable table = new DocumentTable(entities, "realm");
                assertThat(table.versions())
                        .containsExactly(new DocumentVersion(
                                "member-terms",
                                "2",
                                FIRST,
                                Map.of(
                                        "zh-TW",
                                        texts.get(0).sha256(),
                                        "en",
                                        texts.get(1).sha256()),
                                Map.of("zh-TW", "新增一項", "en", "One more")));
                assertThat(table.text("member-terms", "2", "zh-TW")).contains(texts.get(0));
                assertThat(new DocumentTable(entities, "other").versions()).isEmpty();
                table.delete("member-terms", "2");
                assertThat(table.versions()).isEmpty();
                return true;
            });
        }
    }

    private static Document text(String locale, String html) {
        return new Document("member-terms", "2", locale, html);
    }
}
