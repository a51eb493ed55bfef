package tw.taiwanjobs.keycloak.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportBodyTest {

    private final ImportBody body = new ImportBody(Set.of("memberNumber", "email"));

    @Test
    void rows_are_read_in_their_order_with_what_the_client_adds() throws Exception {
        List<ImportRow> rows = read("""
                {"line":2,"memberNumber":"1","email":"a@example.com","withhold":"email"}

                {"line":7,"memberNumber":"2","alias":"A800000014"}""" + "\r\n");

        assertThat(rows).extracting(ImportRow::line).containsExactly(2, 7);
        assertThat(rows.get(0).withoutEmail()).isTrue();
        assertThat(rows.get(0).get("withhold")).isEmpty();
        assertThat(rows.get(1).get("alias")).isEqualTo("A800000014");
        assertThat(rows.get(1).get("email")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[]",
                "{}",
                "null",
                "{\"line\":\"1\"}",
                "{\"line\":1.5}",
                "{\"line\":99999999999}",
                "{\"line\":1,\"line\":1}",
                "{\"line\":1,\"email\":null}",
                "{\"line\":1,\"email\":5}",
                "{\"line\":1,\"colour\":\"red\"}",
                "{\"line\":1}{\"line\":2}",
                "{\"line\":1"
            })
    void a_line_that_is_no_row_is_named(String bad) {
        assertThatThrownBy(() -> read("{\"line\":1}\n" + bad))
                .isInstanceOf(ImportBodyException.class)
                .hasMessageStartingWith("Line 2 of the body")
                .hasMessageNotContaining("red");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] big5 = {'{', '"', 'l', 'i', 'n', 'e', '"', ':', '1', ',', '"', (byte) 0xA4, (byte) 0xFD, '"'};

        assertThatThrownBy(() -> body.read(new ByteArrayInputStream(big5))).hasMessageContaining("UTF-8");
    }

    @Test
    void too_many_rows_and_too_long_ones_are_refused() throws Exception {
        assertThat(read("{\"line\":1}\n".repeat(500))).hasSize(500);
        assertThatThrownBy(() -> read("{\"line\":1}\n".repeat(501))).hasMessageContaining("500");
        String full = "{\"line\":1,\"email\":\"%s\"}";
        int room = ImportBody.MAX_ROW_BYTES - full.length() + 2;
        assertThat(read(full.formatted("x".repeat(room)))).hasSize(1);
        assertThatThrownBy(() -> read(full.formatted("x".repeat(room + 1)))).hasMessageContaining("65536");
    }

    @Property
    void whatever_is_sent_is_read_or_refused(@ForAll String text) throws IOException {
        try {
            assertThat(read(text)).allSatisfy(row -> assertThat(row.line()).isNotNegative());
        } catch (ImportBodyException refused) {
            assertThat(refused.status().getStatusCode()).isIn(400, 413);
        }
    }

    private List<ImportRow> read(String text) throws IOException, ImportBodyException {
        return body.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
