package tw.taiwanjobs.keycloak.bench.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.members.ImportProcess;
import tw.taiwanjobs.keycloak.support.members.MemberFileWriter;
import tw.taiwanjobs.keycloak.support.members.SyntheticMembers;

/** {@code bin/import-members} as an operator calls it: its start and its look at the whole file count. */
final class MembersImport {

    private static final Pattern CREATED = Pattern.compile("created=(\\d+) .*");

    private final RunningProduct product;
    private final Path directory;
    private final SyntheticMembers members;
    private final int parallel;
    private int next;

    MembersImport(RunningProduct product, SyntheticMembers members, int parallel) {
        this.product = product;
        this.members = members;
        this.parallel = parallel;
        try {
            this.directory = Files.createTempDirectory("bench-import");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rows of the file; some of them are refused */
    Rate take(int rows) {
        Path file = directory.resolve("members-" + next + ".csv");
        MemberFileWriter.csv(members.from(next, rows), file);
        next += rows;
        long start = System.nanoTime();
        ImportProcess.Ended ended = ImportProcess.start(product.url(), product.realm(), file, "--parallel=" + parallel)
                .await();
        Matcher created = CREATED.matcher(ended.lastLine());
        if (!created.matches()) {
            throw new IllegalStateException(ended.output());
        }
        return Rate.of(Integer.parseInt(created.group(1)), start);
    }

    int rows() {
        return next;
    }
}
