package tw.taiwanjobs.keycloak.migration.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.operator.OperatorException;

class MemberFileTest {

    private static final String HEADER = "memberNumber,nationalId,firstName\n";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void rows_have_the_line_on_which_they_begin_whatever_the_lines_end_with() throws IOException {
        assertThat(rows(BYTE_ORDER_MARK + "memberNumber,nationalId,firstName\r\n"
                        + "1,A123456789,\"王\n\"\"小\"\"明\"\r\n\n"
                        + "2,,李\r"
                        + "3,B,\n"))
                .containsExactly(
                        row(2, Map.of("memberNumber", "1", "nationalId", "A123456789", "firstName", "王\n\"小\"明")),
                        row(5, Map.of("memberNumber", "2", "firstName", "李")),
                        row(6, Map.of("memberNumber", "3", "nationalId", "B")));
    }

    @Test
    void a_brace_at_the_beginning_makes_it_ndjson() throws IOException {
        assertThat(rows(BYTE_ORDER_MARK + "\n{\"memberNumber\":1,\"nationalId\":null,\"firstName\":\"\"}\r\n\n"
                        + "{\"firstName\":\"李\\n\",\"emailVerified\":true}"))
                .containsExactly(
                        row(2, Map.of("memberNumber", "1")),
                        row(4, Map.of("firstName", "李\n", "emailVerified", "true")));
    }

    @Test
    void a_row_with_too_many_or_too_few_values_is_a_row_all_the_same() throws IOException {
        assertThat(rows(HEADER + "1,2\n1,2,3,4\n{,,\n"))
                .extracting(MemberRow::flaw)
                .containsExactly(
                        Optional.of("it has 2 values, the header names 3 columns"),
                        Optional.of("it has 4 values, the header names 3 columns"),
                        Optional.empty());
        assertThat(rows("{\"firstName\":[\"a\",{\"b\":[]}],\"memberNumber\":\"1\"}\n{\"memberNumber\":\"2\"}"))
                .extracting(MemberRow::flaw)
                .containsExactly(Optional.of("it has more than one value in column firstName"), Optional.empty());
    }

    @Test
    void a_row_of_ten_megabytes_is_read_and_the_next_one_too() throws IOException {
        var long_ = "長".repeat(10 << 20);

        assertThat(rows(HEADER + "1,," + long_ + "\n2,,\n"))
                .extracting(MemberRow::line)
                .containsExactly(2, 3);
        assertThat(rows("{\"firstName\":\"" + long_ + "\"}\n{\"memberNumber\":\"2\"}\n"))
                .extracting(MemberRow::line)
                .containsExactly(1, 2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            empty | '' | 1 is missing
            unknown columns | memberNumber,nationalId,shoeSize,BELLage\\n | 1 has an unknown column: ?age, shoeSize
            a column twice | memberNumber,nationalId,memberNumber\\n | 1 names a column twice: memberNumber
            a column without a name | memberNumber,nationalId,\\n | 1 has an unknown column: (without a name)
            no member number | nationalId\\n | 1 has no column memberNumber
            no number | memberNumber\\n | 1 has no column nationalId
            a quotation mark that is never closed | HEADER1,2,3\\n2,\"A,B\\n3,4,5\\n | 3 begins a row whose quotation marks
            a quotation mark closed in the middle | HEADER1,2,3\\n2,\"A\"B\",C\\n3,4,5\\n | 3 begins a row whose quotation marks
            a quotation mark that the next row closes | HEADER\"1,2,3\\n\"2\",4,5\\n | 2 begins a row whose quotation marks
            cut off in a value | HEADER1,2,3\\n2,A1234 | 3 has no line end
            cut off in quotation marks | HEADER1,2,3\\n2,\"A1234 | 3 begins a row whose quotation marks
            JSON cut off | {\"memberNumber\":\"1\"}\\n{\"memberNumber\":\"2 | 2 is no JSON object
            no JSON | {\"memberNumber\":\"1\"}\\n\\nA123456789\\n | 3 is no JSON object
            no object | {\"memberNumber\":\"1\"}\\n[1]\\n | 2 is no JSON object
            an unknown name in JSON | {\"memberNumber\":\"1\"}\\n{\"shoeSize\":\"2\"}\\n | 2 has an unknown column: shoeSize
            a name twice in JSON | {\"memberNumber\":\"1\",\"memberNumber\":\"2\"}\\n | 1 is no JSON object
            """)
    void what_cannot_be_read_is_named_with_its_line_and_none_of_its_values(String what, String content, String message)
            throws IOException {
        var text = content.translateEscapes().replace("HEADER", HEADER).replace("BELL", "\u0007");
        var file = file(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> rows(file))
                .as(what)
                .isInstanceOf(OperatorException.class)
                .hasMessageStartingWith(file.path() + ", line " + message)
                .hasMessageNotContainingAny("A1234", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "UTF-16", "UTF-16LE", "GB18030"})
    void another_encoding_is_named_with_the_line(String encoding) throws IOException {
        var filler = "1,A123456789,x\n".repeat(100_000);
        var content = (HEADER + filler + "2,B,王小明\n" + filler).getBytes(Charset.forName(encoding));

        var line = encoding.startsWith("UTF-16") ? 1 : 100_002;
        assertThatThrownBy(() -> rows(file(content))).hasMessageMatching(".*members, line " + line + " .*");
    }

    @Test
    void a_file_that_is_not_there_is_named_in_words() {
        assertThatThrownBy(() -> new MemberFile(directory.resolve("none.csv"), columns()))
                .hasMessage("Cannot read " + directory.resolve("none.csv") + ": it does not exist");
    }

    private List<MemberRow> rows(String content) throws IOException {
        return rows(file(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<MemberRow> rows(MemberFile file) {
        var rows = new ArrayList<MemberRow>();
        file.forEach((row, position) -> rows.add(row));
        return rows;
    }

    private MemberFile file(byte[] content) throws IOException {
        return new MemberFile(Files.write(directory.resolve("members"), content), columns());
    }

    private static KnownColumns columns() {
        return new KnownColumns(
                List.of("memberNumber", "nationalId", "residentNumber", "firstName", "emailVerified", "birthdate"));
    }

    private static MemberRow row(int line, Map<String, String> values) {
        return new MemberRow(line, values, Optional.empty());
    }
}
