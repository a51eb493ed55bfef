package tw.taiwanjobs.keycloak.migration.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/**
 * Sends the rows of a file, several batches at once. Their results are written down in the order of the file, each with the
 * checkpoint behind it, so that whoever goes on finds every row before it done and none of its results twice.
 */
final class ImportRun {

    /** So that nobody waits for the slowest. */
    private static final int BATCHES_READ_AHEAD = 2;

    private final ImportPlan plan;
    private final FileLook look;
    private final BatchSender sender;
    private final Progress progress;
    private final Deque<OnTheWay> onTheWay = new ArrayDeque<>();
    private Checkpoint reached;

    ImportRun(ImportPlan plan, FileLook look, BatchSender sender, Progress progress) {
        this.plan = plan;
        this.look = look;
        this.sender = sender;
        this.progress = progress;
        this.reached = new Checkpoint(
                mark(plan.file().path()),
                plan.into(),
                0,
                plan.report().map(path -> path.toAbsolutePath().toString()).orElse(""),
                0,
                Tally.empty());
    }

    private record OnTheWay(Batch batch, Future<List<RowResult>> results) {}

    private static FileMark mark(Path file) {
        try {
            return FileMark.of(file);
        } catch (IOException e) {
            throw new OperatorException("Cannot read " + file + ": " + FileTrouble.reading(e));
        }
    }

    /** @return the checkpoint from which it goes on, if it does */
    Optional<Checkpoint> goOn() {
        var earlier = plan.resume() ? plan.checkpoint().flatMap(CheckpointFile::read) : Optional.<Checkpoint>empty();
        earlier.ifPresent(checkpoint -> {
            if (!checkpoint.isOfTheSame(reached)) {
                throw new OperatorException(
                        "The checkpoint is another import's: the file has changed since, or server, realm,"
                                + " --update, --link-residents or --report are not the same. Without --resume, the import begins at"
                                + " the first row");
            }
            reached = checkpoint;
        });
        return earlier;
    }

    Tally run(BatchReader batches) {
        var report = plan.report().map(this::openReport);
        var workers = Executors.newFixedThreadPool(plan.parallel());
        try {
            progress.beginAt("Importing", look.rows(), done(), done());
            batches.read(plan.file(), reached.line(), batch -> {
                while (onTheWay.size() >= plan.parallel() * BATCHES_READ_AHEAD) {
                    writeDown(onTheWay.remove(), report);
                }
                onTheWay.add(new OnTheWay(batch, workers.submit(() -> sender.send(batch))));
            });
            while (!onTheWay.isEmpty()) {
                writeDown(onTheWay.remove(), report);
            }
            plan.checkpoint().ifPresent(CheckpointFile::remove);
            return reached.tally();
        } catch (OperatorException e) {
            throw plan.checkpoint().isEmpty() ? e : withTheWayOn(e);
        } finally {
            progress.end();
            workers.shutdownNow();
            report.ifPresent(ReportFile::close);
        }
    }

    private int done() {
        return reached.tally().rows();
    }

    private OperatorException withTheWayOn(OperatorException e) {
        return new OperatorException(
                e.getMessage() + ". " + done() + " rows are done; the same command with --resume goes on behind them");
    }

    private ReportFile openReport(Path path) {
        return reached.line() == 0
                ? ReportFile.begin(path, "line", "column", "reason", "id")
                : ReportFile.goOn(path, reached.reportLength());
    }

    private void writeDown(OnTheWay sent, Optional<ReportFile> report) {
        var results = results(sent.results());
        report.ifPresent(file -> results.stream()
                .filter(RowResult::isRefused)
                .forEach(row -> file.add(Integer.toString(row.line()), row.column(), row.reason(), row.id())));
        var length = report.map(ReportFile::flush).orElse(0L);
        reached = reached.after(sent.batch().lastLine(), length, reached.tally().plus(results));
        plan.checkpoint().ifPresent(file -> file.write(reached));
        progress.reached(done(), done());
    }

    private static List<RowResult> results(Future<List<RowResult>> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof OperatorException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperatorException("interrupted");
        }
    }
}
