package tw.taiwanjobs.keycloak.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.TestDatabase;

@Tag("store")
class AcceptanceEntityTest {

    private static final Instant AT = Instant.ofEpochMilli(1_000);

    @Test
    void an_imported_acceptance_has_neither_text_nor_language_and_one_that_was_ticked_has_both() throws Exception {
        try (var database = new TestDatabase()) {
            database.inTransaction(entities -> {
                entities.persist(AcceptanceEntity.imported("realm", "old", DocumentNames.MEMBER_TERMS, "7", AT));
                entities.persist(AcceptanceEntity.of(
                        "realm",
                        "new",
                        new Acceptance(DocumentNames.MEMBER_TERMS, "1", "abc", "zh-TW", AT, "jobs-portal")));
                return true;
            });

            assertThat(rows(database))
                    .containsExactly(
                            "new member-terms 1 abc zh-TW 1000 jobs-portal",
                            "old member-terms 7 null null 1000 import");
        }
    }

    private static List<String> rows(TestDatabase database) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select SUBJECT, DOCUMENT, VERSION, TEXT_SHA256, LOCALE, ACCEPTED_AT, ORIGIN"
                                + " from TWJ_ACCEPTANCE order by SUBJECT")) {
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int column = 1; column <= 7; column++) {
                    columns.add(rows.getString(column));
                }
                found.add(String.join(" ", columns));
            }
        }
        return found;
    }
}
