package tw.taiwanjobs.keycloak.migration.client;

import java.util.function.Consumer;

/** A look at the file as a whole, before anything is written: which rows stand in each other's way. */
final class FileLook {

    private final MemberFile file;
    private final RowRules rules;
    private final Progress progress;
    private final Numbers numbers;
    private final RepeatedKeys emails;

    private FileLook(MemberFile file, RowRules rules, Progress progress, boolean joinResidents) {
        this.file = file;
        this.rules = rules;
        this.progress = progress;
        this.numbers = numbers(joinResidents);
        this.emails = emails();
    }

    /** @param joinResidents whether the rows with old and new number of a person become one member */
    static FileLook at(MemberFile file, RowRules rules, Progress progress, boolean joinResidents) {
        return new FileLook(file, rules, progress, joinResidents);
    }

    private record Numbers(int rows, RepeatedKeys ids, RepeatedKeys memberNumbers, ResidentPairs residents) {}

    private Numbers numbers(boolean joinResidents) {
        var ids = new KeyCollector();
        var memberNumbers = new KeyCollector();
        var residents = new Residents();
        var rows = new int[1];
        progress.begin("Looking at numbers", file.size());
        file.forEach((row, position) -> {
            rows[0]++;
            progress.reached(rows[0], position);
            if (rules.judge(row) instanceof SoundRow sound) {
                sound.numberKey().ifPresent(key -> ids.add(key, false));
                sound.memberNumberKey().ifPresent(key -> memberNumbers.add(key, false));
                residents.add(sound);
            }
        });
        return new Numbers(rows[0], ids.repeated(), memberNumbers.repeated(), residents.pairs(joinResidents));
    }

    private RepeatedKeys emails() {
        var all = new KeyCollector();
        forEach("Looking at e-mail addresses", judgement -> {
            if (judgement instanceof SoundRow sound) {
                sound.emailKey().ifPresent(key -> all.add(key, sound.isEmailVerified()));
            }
        });
        return all.repeated();
    }

    /** Reads the file again. @param why is said meanwhile */
    void forEach(String why, Consumer<Judgement> each) {
        var judge = judge();
        var rows = new int[1];
        progress.begin(why, file.size());
        file.forEach((row, position) -> {
            rows[0]++;
            progress.reached(rows[0], position);
            each.accept(judge.judge(row));
        });
        progress.end();
    }

    int rows() {
        return numbers.rows();
    }

    /** For one reading of the file. */
    FileJudge judge() {
        return new FileJudge(rules, numbers.residents(), numbers.ids(), numbers.memberNumbers());
    }

    ResidentPairs pairs() {
        return numbers.residents();
    }

    /** Whether other members have the address too, unless this one alone has verified it. */
    boolean withholdsEmail(SoundRow row) {
        var key = row.emailKey();
        if (key.isEmpty()) {
            return false;
        }
        var index = emails.indexOf(key.getAsLong());
        return index >= 0 && !(emails.isMarkedOnce(index) && row.isEmailVerified());
    }
}
