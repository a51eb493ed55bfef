package tw.taiwanjobs.keycloak.support.members;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** Synthetic members move in while the client is killed again and again; afterwards they are compared with their source. */
public final class TwinImport {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern SUMMARY =
            Pattern.compile("created=(\\d+) updated=(\\d+) unchanged=(\\d+) refused=(\\d+)");
    private static final int PAGE = 500;
    private static final int LONGEST_AFTER_THE_START = 2_500;
    private static final int LONGEST_AFTER_A_BATCH = 300;

    private final RunningProduct product;
    private final SyntheticMembers members;
    private final Path file;
    private final Path report;
    private final Path checkpoint;
    private final List<RefusedRow> refused;
    private final Random random;

    /** @param directory in which everything is written */
    public TwinImport(RunningProduct product, int seed, int count, Path directory) {
        this.product = product;
        this.members = new SyntheticMembers(seed, count);
        this.file = directory.resolve("members.csv");
        this.report = directory.resolve("report.csv");
        this.checkpoint = directory.resolve("members.csv.checkpoint");
        this.refused = MemberFileWriter.csv(members.all(), file);
        this.random = new Random(seed);
    }

    /** Dies, one time after another, whatever it is at: the start, the look at the file, a batch. */
    public void runKilled(int times) {
        for (var killed = 0; killed < times; killed++) {
            var process = start("--resume");
            if (killed % 2 == 0) {
                process.killAfter(Duration.ofMillis(random.nextInt(LONGEST_AFTER_THE_START)));
            } else {
                awaitNextCheckpoint(process);
                process.killAfter(Duration.ofMillis(random.nextInt(LONGEST_AFTER_A_BATCH)));
            }
        }
    }

    /** To the end, with something that happens to the server as soon as the first rows are there. */
    public void runThrough(Runnable trouble) {
        var process = start();
        awaitNextCheckpoint(process);
        trouble.run();
        finish(process.await());
    }

    private void awaitNextCheckpoint(ImportProcess process) {
        var before = checkpoint();
        Await.until(
                "a batch to be done",
                PATIENCE,
                () -> !process.isAlive() || !checkpoint().equals(before));
    }

    private String checkpoint() {
        try {
            return Files.exists(checkpoint) ? Files.readString(checkpoint) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private ImportProcess start(String... options) {
        var all = new ArrayList<>(List.of(options));
        all.add("--report=" + report);
        return ImportProcess.start(product.url(), product.realm(), file, all.toArray(String[]::new));
    }

    /** To the end: every row counted once, every refused row told once. */
    public void finish() {
        finish(start("--resume").await());
    }

    private void finish(ImportProcess.Ended ended) {
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(2);
        var counts = counts(ended);
        assertThat(counts.getOrDefault("created", 0) + counts.getOrDefault("unchanged", 0))
                .as(ended.output())
                .isEqualTo(taken());
        assertThat(counts).as(ended.output()).containsEntry("updated", 0).containsEntry("refused", refused.size());
        assertReport();
        assertThat(checkpoint).doesNotExist();
    }

    /** A second run finds everything there. */
    public void runAgain() {
        var ended = start().await();

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(2);
        assertThat(ended.lastLine())
                .isEqualTo("created=0 updated=0 unchanged=" + taken() + " refused=" + refused.size());
        assertThat(ended.output()).doesNotContain("differ");
        assertReport();
    }

    private int taken() {
        return members.count() - refused.size();
    }

    private static Map<String, Integer> counts(ImportProcess.Ended ended) {
        var summary = SUMMARY.matcher(ended.lastLine());
        assertThat(summary.matches()).as(ended.output()).isTrue();
        return Map.of(
                "created", Integer.valueOf(summary.group(1)),
                "updated", Integer.valueOf(summary.group(2)),
                "unchanged", Integer.valueOf(summary.group(3)),
                "refused", Integer.valueOf(summary.group(4)));
    }

    private void assertReport() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(report)) {
            var told = csv.stream()
                    .map(row -> new RefusedRow(
                            Integer.parseInt(row.getField("line")),
                            row.getField("column"),
                            row.getField("reason"),
                            row.getField("id")))
                    .toList();
            assertThat(told).isEqualTo(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Field by field: nobody missing, nobody twice, nobody else's values. */
    public void compare() {
        var found = imported();

        assertThat(found.keySet())
                .isEqualTo(members.all()
                        .filter(SyntheticMember::isTaken)
                        .map(member -> member.stored().get("memberNumber"))
                        .collect(Collectors.toSet()));
        members.all().filter(SyntheticMember::isTaken).forEach(member -> {
            var stored = Objects.requireNonNull(found.get(member.stored().get("memberNumber")));
            assertThat(differences(member, stored)).as("line %d", member.line()).isEmpty();
        });
    }

    private Map<String, UserRepresentation> imported() {
        var prefix = members.prefixOfMemberNumbers();
        var found = new HashMap<String, UserRepresentation>();
        List<UserRepresentation> page;
        var first = 0;
        do {
            page = product.admin().realm().users().list(first, PAGE);
            for (var user : page) {
                var memberNumber = user.firstAttribute("memberNumber");
                if (memberNumber != null && memberNumber.startsWith(prefix)) {
                    assertThat(found.put(memberNumber, user))
                            .as("one member per number")
                            .isNull();
                }
            }
            first += PAGE;
        } while (page.size() == PAGE);
        return found;
    }

    private static Map<String, String> differences(SyntheticMember member, UserRepresentation user) {
        var is = new TreeMap<String, String>();
        user.getAttributes().forEach((name, values) -> is.put(name, values.get(0)));
        is.put("firstName", user.getFirstName());
        is.put("createdAt", user.getCreatedTimestamp().toString());
        is.put("username is the address", Boolean.toString(user.getUsername().equals(user.getEmail())));
        is.put("email", user.getEmail() == null ? "" : user.getEmail());

        var wanted = new TreeMap<>(member.stored());
        wanted.remove("email");
        wanted.put("memberStatus", member.isVerified() ? "active" : "legacy");
        wanted.put("username is the address", Boolean.toString(member.isVerified()));
        wanted.put("createdAt", millis(member.row().getOrDefault("createdAt", "")));
        var address = member.stored().getOrDefault("email", "");
        if (member.isVerified()) {
            wanted.put("email", address);
        } else if (!address.isEmpty()) {
            wanted.put("legacyEmail", address);
        }
        var differences = new TreeMap<String, String>();
        wanted.forEach((name, value) -> {
            if (!value.equals(is.get(name))) {
                differences.put(name, value + " is wanted, " + is.get(name) + " found");
            }
        });
        if (address.isEmpty() && is.containsKey("legacyEmail")) {
            differences.put("legacyEmail", "none is wanted");
        }
        return differences;
    }

    private static String millis(String createdAt) {
        return Long.toString(OffsetDateTime.parse(createdAt).toInstant().toEpochMilli());
    }

    /** One member of every scheme, with the number and the password of the old system. */
    public void logInWithEveryScheme() {
        var byPassword = members.all()
                .filter(SyntheticMember::isTaken)
                .filter(member -> !member.isVerified() && !member.isLocked())
                .limit(OldPassword.ALL.size() * 10L)
                .collect(Collectors.toMap(
                        member -> member.row().get("passwordHash"), member -> member, (one, other) -> one));
        assertThat(byPassword).hasSize(OldPassword.ALL.size());

        for (var member : byPassword.values()) {
            var browser = new LogIn(product).as(member.id(), member.password());
            assertThat(browser.page()).as(member.row().get("passwordHash")).isNotIn("login", "error");
            assertThat(browser.status()).isEqualTo(200);
        }
    }
}
