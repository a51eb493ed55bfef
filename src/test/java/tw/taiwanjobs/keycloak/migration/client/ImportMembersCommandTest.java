package tw.taiwanjobs.keycloak.migration.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** The whole command against a small server: what is sent, what is written down, how it ends. */
class ImportMembersCommandTest {

    private static final String HEADER =
            "memberNumber,nationalId,residentNumber,birthdate,firstName,email,emailVerified\n";

    @TempDir
    private Path directory = Path.of("");

    private final FakeServer server = new FakeServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private record Ended(int exitCode, String output) {

        String lastLine() {
            return output.lines().reduce("", (before, line) -> line);
        }
    }

    @Test
    void every_row_is_sent_as_it_stands_and_a_second_call_changes_nothing() throws IOException {
        write(IntStream.range(0, 35).mapToObj(place -> row(place, "王" + place, "")));

        assertThat(run())
                .returns(0, Ended::exitCode)
                .returns("created=35 updated=0 unchanged=0 refused=0", Ended::lastLine);
        assertThat(server.member("M3").properties())
                .extracting(Map.Entry::getKey, value -> value.getValue().asText())
                .containsExactlyInAnyOrder(
                        tuple("line", "5"),
                        tuple("memberNumber", "M3"),
                        tuple("nationalId", id(3)),
                        tuple("birthdate", "0461119"),
                        tuple("firstName", "王3"));
        assertThat(run().lastLine()).isEqualTo("created=0 updated=0 unchanged=35 refused=0");
        assertThat(file("members.csv.checkpoint")).doesNotExist();
    }

    @Test
    void what_differs_is_told_and_taken_with_update_alone() throws IOException {
        write(IntStream.range(0, 3).mapToObj(place -> row(place, "王", "")));
        run();
        write(IntStream.range(0, 3).mapToObj(place -> row(place, place == 1 ? "李" : "王", "")));

        assertThat(run().output())
                .contains("1 rows differ from what is there, and nothing was changed: --update takes them\n")
                .endsWith("created=0 updated=0 unchanged=3 refused=0\n");
        assertThat(run("--update").lastLine()).isEqualTo("created=0 updated=1 unchanged=2 refused=0");
    }

    @Test
    void a_dry_run_asks_the_server_and_leaves_nothing_there() throws IOException {
        write(IntStream.range(0, 3).mapToObj(place -> row(place, place == 1 ? "壞" : "王", "")));

        var ended = run("--dry-run", "--report=" + file("report.csv"));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output())
                .endsWith("Nothing was written; without --dry-run it would be:\n"
                        + "created=2 updated=0 unchanged=0 refused=1\n");
        assertThat(server.queries()).containsOnly("dryRun=true&update=false");
        assertThat(server.members()).isEmpty();
        assertThat(file("report.csv")).hasContent("line,column,reason,id\n3,firstName,it is bad," + masked(1) + "\n");
        assertThat(run("--dry-run", "--resume")).isEqualTo(new Ended(1, "A dry run leaves nothing to --resume\n"));
    }

    @Test
    void rows_in_each_others_way_are_told_before_the_first_is_sent_and_the_first_wins() throws IOException {
        write(Stream.of(
                row(0, "王", "one@example.com,true"),
                row(1, "李", "ONE@example.com,false"),
                row(2, "陳", "two@example.com,"),
                row(3, "林", "two@example.com,"),
                "M4," + id(0) + ",,0461119,黃,three@example.com,",
                "M0," + id(5) + ",,0461119,黃,three@example.com,",
                "M6," + id(5) + ",,0461119,黃,three@example.com,",
                "M7,A123456780,,0461119,吳,,",
                "M8," + id(8) + ",,民國88年2月30日,吳,,",
                "M9,,,0461119,吳"));

        var ended = run("--report=" + file("report.csv"));

        assertThat(file("members.csv.collisions.csv")).hasContent("""
                        line,column,finding
                        3,email,several members have the address: taken without it
                        4,email,several members have the address: taken without it
                        5,email,several members have the address: taken without it
                        6,nationalId,refused: line 2 has the same and comes first
                        7,memberNumber,refused: line 2 has the same and comes first
                        9,nationalId,"missing, or neither a national ID nor a resident number"
                        10,birthdate,"missing, or no day on which somebody can be born"
                        11,,"refused: it has 5 values, the header names 7 columns"
                        """);
        assertThat(ended.output())
                .startsWith("Looked at 10 rows. Found:\n")
                .contains("  3 × email several members have the address: taken without it (first in line 3)\n")
                .contains("3 rows were not taken with all that stands in them: email\n")
                .endsWith("created=7 updated=0 unchanged=0 refused=3\n");
        assertThat(file("report.csv"))
                .hasContent("line,column,reason,id\n"
                        + "6,nationalId,line 2 has the same and comes first," + masked(0) + "\n"
                        + "7,memberNumber,line 2 has the same and comes first," + masked(5) + "\n"
                        + "11,,\"it has 5 values, the header names 7 columns\",\n");
        assertThat(server.members().values().stream()
                        .filter(row -> row.has("withhold"))
                        .map(row -> row.path("memberNumber").asText()))
                .containsExactly("M1", "M2", "M3");
    }

    @Test
    void old_and_new_number_of_a_resident_are_told_and_joined_on_demand() throws IOException {
        write(Stream.of(
                "M0,,AC01234567,0461119,王大明,x@example.com,",
                row(1, "李", ""),
                "M2,,A800000014,民國46年11月19日,王大明,x@example.com,"));

        assertThat(run("--dry-run").output()).endsWith("created=3 updated=0 unchanged=0 refused=0\n");
        assertThat(file("members.csv.collisions.csv"))
                .content()
                .contains(
                        "2,residentNumber,old and new number of one person? Name and day of birth are those of line 4\n")
                .contains(
                        "4,residentNumber,old and new number of one person? Name and day of birth are those of line 2\n")
                .contains("2,email,");

        assertThat(run("--link-residents").lastLine()).isEqualTo("created=2 updated=0 unchanged=1 refused=0");
        assertThat(server.members().keySet()).containsExactly("M1", "M2");
        assertThat(server.member("M2").path("alias").asText()).isEqualTo("AC01234567");
        assertThat(server.member("M2").has("withhold")).isFalse();
        assertThat(file("members.csv.collisions.csv"))
                .hasContent("line,column,finding\n2,residentNumber,joined to line 4\n");
    }

    @Test
    void a_resident_whose_row_with_the_new_number_is_refused_is_refused_with_both() throws IOException {
        write(Stream.of("M0,,AC01234567,0461119,壞,,", "M2,,A800000014,民國46年11月19日,壞,,"));

        assertThat(run("--link-residents", "--report=" + file("report.csv")).lastLine())
                .isEqualTo("created=0 updated=0 unchanged=0 refused=2");
        assertThat(file("report.csv"))
                .hasContent("line,column,reason,id\n"
                        + "2,residentNumber,\"it was joined to line 3, which is refused\",AC******67\n"
                        + "3,firstName,it is bad,A8******14\n");
    }

    @Test
    void rows_without_an_answer_go_again_and_every_row_is_counted_once() throws IOException {
        write(IntStream.range(0, 50).mapToObj(place -> row(place, place % 7 == 0 ? "壞" : "王", "")));
        server.befallenBy((exchange, number, rows) -> {
            switch (number) {
                case 1 -> FakeServer.answer(exchange, 503, "");
                case 2 -> exchange.close();
                case 3 -> FakeServer.answer(exchange, 401, "");
                default -> {
                    return false;
                }
            }
            return true;
        });

        var ended = run("--parallel=1", "--report=" + file("report.csv"));

        assertThat(ended.lastLine()).isEqualTo("created=42 updated=0 unchanged=0 refused=8");
        assertThat(ended.output()).contains("No answer from the server (it answers with status 503)");
        assertThat(file("report.csv")).content().hasLineCount(9);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            403 | | This account may not import members: it needs the role import-members
            404 | | Nothing can be imported here
            400 | {"error":"line 3"} | The server refuses what it was sent with status 400: {"error":"line 3"}
            413 | | The server refuses what it was sent with status 413
            """)
    void what_will_not_get_better_ends_the_import_with_the_way_on(int status, String body, String message)
            throws IOException {
        write(IntStream.range(0, 30).mapToObj(place -> row(place, "王", "")));
        server.befallenBy((exchange, number, rows) -> {
            if (number == 3) {
                FakeServer.answer(exchange, status, body == null ? "" : body);
            }
            return number == 3;
        });

        var ended = run("--parallel=1");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.lastLine())
                .startsWith(message)
                .endsWith(". 20 rows are done; the same command with --resume goes on behind them");
        assertThat(run("--resume").output())
                .contains("Going on behind line 21\n")
                .endsWith("created=30 updated=0 unchanged=0 refused=0\n");
    }

    @Test
    void a_checkpoint_of_another_file_is_refused_and_none_is_no_harm() throws IOException {
        write(IntStream.range(0, 30).mapToObj(place -> row(place, "王", "")));
        assertThat(run("--resume").output())
                .contains("There is no checkpoint: the import begins at the first row\n")
                .endsWith("created=30 updated=0 unchanged=0 refused=0\n");
        server.befallenBy((exchange, number, rows) -> {
            FakeServer.answer(exchange, 400, "");
            return true;
        });
        run("--parallel=1");
        assertThat(file("members.csv.checkpoint")).doesNotExist();
        server.befallenBy((exchange, number, rows) -> {
            var isFirst = rows.get(0).path("line").asInt() == 2;
            if (!isFirst) {
                FakeServer.answer(exchange, 400, "");
            }
            return !isFirst;
        });
        run("--parallel=1");
        assertThat(file("members.csv.checkpoint")).exists();
        server.befallenBy((exchange, number, rows) -> false);

        assertThat(run("--resume", "--update").lastLine()).startsWith("The checkpoint is another import's");
        write(IntStream.range(0, 30).mapToObj(place -> row(place, "李", "")));
        assertThat(run("--resume").lastLine()).startsWith("The checkpoint is another import's");
        assertThat(run().exitCode()).isZero();
    }

    @Test
    void refused_rows_that_a_killed_client_told_behind_its_checkpoint_are_told_once() throws IOException {
        write(IntStream.range(0, 30).mapToObj(place -> row(place, place % 10 == 9 ? "壞" : "王", "")));
        server.befallenBy((exchange, number, rows) -> {
            var isLast = rows.get(0).path("line").asInt() == 22;
            if (isLast) {
                FakeServer.answer(exchange, 400, "");
            }
            return isLast;
        });
        var report = file("report.csv");
        run("--report=" + report);
        Files.writeString(report, Files.readString(report) + "31,firstName,it is bad,B1******\n".repeat(3));
        server.befallenBy((exchange, number, rows) -> false);

        assertThat(run("--resume", "--report=" + report).lastLine())
                .isEqualTo("created=27 updated=0 unchanged=0 refused=3");
        assertThat(report).content().hasLineCount(4).endsWith("31,firstName,it is bad," + masked(29) + "\n");
    }

    @Test
    void a_full_disk_is_said_in_words_and_what_was_done_stays_done() throws IOException {
        write(IntStream.range(0, 30).mapToObj(place -> row(place, "壞", "")));

        assertThat(run("--report=/dev/full").lastLine()).isEqualTo("Cannot write /dev/full: No space left on device");
        assertThat(run("--report=" + file("none/report.csv")).lastLine())
                .isEqualTo("Cannot write " + file("none/report.csv") + ": folder " + file("none") + " does not exist");
        assertThat(run("--checkpoint=/dev/null/x").lastLine()).startsWith("Cannot write /dev/null/x");
    }

    @Test
    void a_wrong_login_and_a_wrong_file_are_said_before_anything_is_sent() throws IOException {
        write(Stream.of("M0," + id(0) + ",,0461119,王,\"x"));
        assertThat(run().lastLine()).startsWith(file("members.csv") + ", line 2 begins a row whose quotation marks");
        Files.writeString(file("members.csv"), "memberNumber,nationalId,shoeSize\n");
        assertThat(run()).isEqualTo(new Ended(1, file("members.csv") + ", line 1 has an unknown column: shoeSize\n"));
        assertThat(server.queries()).isEmpty();

        var ended = execute("--user=stranger");

        assertThat(ended.lastLine()).startsWith("stranger cannot log in at realm master: the password is wrong");
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    private Ended run(String... options) {
        return execute(
                Stream.concat(Stream.of("--user=admin"), Arrays.stream(options)).toArray(String[]::new));
    }

    private Ended execute(String... options) {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        var fixed = Stream.of(
                file("members.csv").toString(), "--server=" + server.url(), "--realm=members", "--password-env=PATH");
        var exitCode = ImportMembersCommand.commandLine()
                .setOut(out)
                .setErr(out)
                .execute(Stream.concat(fixed, Arrays.stream(options)).toArray(String[]::new));
        return new Ended(exitCode, said.toString());
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private void write(Stream<String> rows) throws IOException {
        Files.writeString(file("members.csv"), HEADER + rows.collect(Collectors.joining("\n")) + "\n");
    }

    private static String row(int place, String name, String email) {
        return "M" + place + "," + id(place) + ",,0461119," + name + "," + (email.isEmpty() ? "," : email);
    }

    private static String id(int place) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "B1" + String.format("%07d", place) + digit)
                .filter(id -> IdentityNumber.parseEither(id).value().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String masked(int place) {
        return "B1******" + id(place).substring(8);
    }
}
