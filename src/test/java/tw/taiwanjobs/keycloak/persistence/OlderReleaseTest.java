package tw.taiwanjobs.keycloak.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.OlderRelease;
import tw.taiwanjobs.keycloak.support.TestDatabase;

/** The change log on the tables of release 0.1, as commit 43a7d5a left them, with members in them. */
@Tag("store")
class OlderReleaseTest {

    private static final String COLUMNS =
            "select upper(table_name), upper(column_name), is_nullable from information_schema.columns"
                    + " where upper(table_name) like 'TWJ%' order by 1, 2";

    @Test
    void its_tables_become_those_of_a_new_installation_and_rows_stay_with_their_members() throws Exception {
        try (TestDatabase older = TestDatabase.of(OlderRelease.FOLDER, rows());
                TestDatabase fresh = new TestDatabase()) {

            assertThat(rows(older, COLUMNS)).isEqualTo(rows(fresh, COLUMNS)).isNotEmpty();

            assertThat(rows(older, "select USER_ID, LOGINS_WITHOUT from TWJ_LEGACY_LOGIN"))
                    .containsExactly("legacy-1 2");
            assertThat(rows(older, "select USER_ID, EMAIL from TWJ_PENDING_MEMBER"))
                    .containsExactly("pending-1 c@example.com");
            assertThat(rows(older, "select SUBJECT, VERSION, ORIGIN from TWJ_ACCEPTANCE"))
                    .containsExactly("subject-1 1 sign-up");
            assertThat(
                            rows(
                                    older,
                                    "select count(*), count(p.SEAL_NUMBER) from TWJ_ACCEPTANCE a"
                                            + " join TWJ_ACCEPTANCE_SEAL p on p.ACCEPTANCE_ID = a.ID and p.REALM_ID = a.REALM_ID"))
                    .as("they wait for a seal")
                    .containsExactly("1 0");
            assertThat(rows(older, "select KIND from TWJ_MAIL_OUTBOX"))
                    .as("mails with links that this release does not know")
                    .isEmpty();
        }
    }

    private static String rows() throws IOException {
        return Files.readString(OlderRelease.FOLDER.resolve("rows.sql"));
    }

    private static List<String> rows(TestDatabase database, String query) throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    columns.add(rows.getString(column));
                }
                found.add(String.join(" ", columns));
            }
            return found;
        }
    }
}
