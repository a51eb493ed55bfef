package tw.taiwanjobs.keycloak.migration.client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmConnection;

/** {@code bin/import-members}: moves the members of the old system in. */
@Command(
        name = "import-members",
        mixinStandardHelpOptions = true,
        description =
                "Moves members of the old system in. The file is CSV or NDJSON, see docs/import-format.md. First it is"
                        + " looked at as a whole; what is found stands in FILE.collisions.csv before anything is written."
                        + " A second call changes nothing.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:every row was taken or there already", "1:could not finish", "2:some rows were refused"},
        exitCodeOnInvalidInput = 1)
public final class ImportMembersCommand implements Callable<Integer> {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final int SOME_REFUSED = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The members, CSV with a header or NDJSON, in UTF-8")
    private Path path = Path.of("");

    @Option(names = "--realm", required = true, description = "The members' realm")
    private String realm = "";

    @Mixin
    private RealmConnection connection = new RealmConnection();

    @Option(names = "--dry-run", description = "Check every row, here and on the server, and write nothing there")
    private boolean dryRun;

    @Option(names = "--resume", description = "Go on where an import of this file stopped")
    private boolean resume;

    @Option(
            names = "--update",
            description = "Take what differs from an earlier import, but never over what a member has changed since")
    private boolean update;

    @Option(
            names = "--link-residents",
            description =
                    "Make one member, with both numbers, of two rows that have an old and a new resident number, the same"
                            + " name and the same day of birth")
    private boolean linkResidents;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "File for the refused rows: line, column, reason, masked ID")
    private @Nullable Path report;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "File that keeps how far the import has come (FILE.checkpoint beside the members)")
    private @Nullable Path checkpoint;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many batches are sent at once (2)")
    private int parallel;

    public static CommandLine commandLine() {
        return OperatorException.toldBy(new ImportMembersCommand());
    }

    @Override
    public Integer call() {
        if (resume && dryRun) {
            throw new OperatorException("A dry run leaves nothing to --resume");
        }
        if (parallel < 1) {
            throw new OperatorException("--parallel needs a number from 1");
        }
        var progress = new Progress(spec.commandLine().getErr(), System.console() != null, Clock.systemUTC());
        var endpoint = new ImportEndpoint(connection.open(realm), dryRun, update);
        var terms = endpoint.terms();
        var file = new MemberFile(path, new KnownColumns(terms.columns()));
        var look = FileLook.at(file, new RowRules(today(), terms.maxRowBytes()), progress, linkResidents);
        CollisionReport.write(look, file.beside(".collisions.csv"), this::say);
        var run = new ImportRun(
                plan(file), look, new BatchSender(endpoint, Patience.ofAnOperator(progress::say)), progress);
        sayWhereItBegins(run);
        return end(run.run(new BatchReader(look, terms.maxRows())));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), TAIPEI);
    }

    private ImportPlan plan(MemberFile file) {
        var into = connection.address() + " " + realm + (update ? " --update" : "")
                + (linkResidents ? " --link-residents" : "");
        var kept = new CheckpointFile(checkpoint == null ? file.beside(".checkpoint") : checkpoint);
        return new ImportPlan(
                file,
                into,
                parallel,
                dryRun ? Optional.empty() : Optional.of(kept),
                resume,
                Optional.ofNullable(report));
    }

    private void sayWhereItBegins(ImportRun run) {
        var earlier = run.goOn();
        if (earlier.isPresent()) {
            say("Going on behind line " + earlier.get().line());
        } else if (resume) {
            say("There is no checkpoint: the import begins at the first row");
        }
    }

    private int end(Tally tally) {
        tally.takenWithout()
                .forEach((column, rows) -> say(rows + " rows were not taken with all that stands in them: " + column));
        if (tally.differing() > 0) {
            say(tally.differing() + " rows differ from what is there, and nothing was changed: --update takes them");
        }
        if (dryRun) {
            say("Nothing was written; without --dry-run it would be:");
        }
        say(tally.summary());
        return tally.refused() > 0 ? SOME_REFUSED : 0;
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
