package tw.taiwanjobs.keycloak.migration.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes batches of the file's rows, in their order. */
final class BatchReader {

    private static final long MOST_BYTES = 4 << 20;

    private final FileLook look;
    private final int mostRows;
    private Batch batch = new Batch();

    BatchReader(FileLook look, int mostRows) {
        this.look = look;
        this.mostRows = mostRows;
    }

    /** @param done line up to which all rows have their result */
    void read(MemberFile file, int done, Consumer<Batch> each) {
        var judge = look.judge();
        file.forEach((row, position) -> {
            var judgement = judge.judge(row);
            if (row.line() > done) {
                add(row.line(), judgement);
                if (batch.rows() == mostRows || batch.bytes() > MOST_BYTES) {
                    each.accept(next());
                }
            }
        });
        if (!batch.isEmpty()) {
            each.accept(next());
        }
    }

    private Batch next() {
        var full = batch;
        batch = new Batch();
        return full;
    }

    private void add(int line, Judgement judgement) {
        batch.reach(line);
        var joined = look.pairs().joinedBy(line);
        if (judgement instanceof SoundRow sound) {
            batch.add(new Batch.Item(
                    line,
                    RowJson.of(sound.row(), additions(sound, joined)),
                    MaskedId.of(sound.row().id()),
                    joined));
        } else if (judgement instanceof Refusal refusal) {
            var result = RowResult.of(refusal);
            batch.add(result);
            joined.ifPresent(other -> batch.add(BatchSender.ofJoined(other, result)));
        }
        // A joined row has its result when the row that brings its number has one.
    }

    private Map<String, String> additions(SoundRow sound, Optional<Resident> joined) {
        var additions = new HashMap<String, String>();
        joined.ifPresent(other -> additions.put(RowJson.ALIAS, other.number().value()));
        if (look.withholdsEmail(sound)) {
            additions.put(RowJson.WITHHOLD, Column.EMAIL);
        }
        return additions;
    }
}
