package tw.taiwanjobs.keycloak.migration.client;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Judges the rows of one reading of the file, each with what stands before it. */
final class FileJudge {

    private final RowRules rules;
    private final ResidentPairs pairs;
    private final FirstRows numbers;
    private final FirstRows memberNumbers;

    FileJudge(RowRules rules, ResidentPairs pairs, RepeatedKeys numbers, RepeatedKeys memberNumbers) {
        this.rules = rules;
        this.pairs = pairs;
        this.numbers = new FirstRows(numbers);
        this.memberNumbers = new FirstRows(memberNumbers);
    }

    Judgement judge(MemberRow row) {
        var alone = rules.judge(row);
        return alone instanceof SoundRow sound ? judge(sound) : alone;
    }

    /** The first row with a number wins; one that is refused is nobody's first. */
    private Judgement judge(SoundRow sound) {
        var line = sound.line();
        var carrier = pairs.carrierOf(line);
        if (carrier.isPresent()) {
            sound.numberKey().ifPresent(key -> numbers.add(key, line));
            return new JoinedRow(line, carrier.getAsInt());
        }
        var sameNumber = first(numbers, sound.numberKey());
        if (sameNumber.isPresent()) {
            return refused(sound.row(), sound.row().idColumn(), sameNumber.getAsInt());
        }
        var sameMemberNumber = first(memberNumbers, sound.memberNumberKey());
        if (sameMemberNumber.isPresent()) {
            return refused(sound.row(), Column.MEMBER_NUMBER, sameMemberNumber.getAsInt());
        }
        sound.numberKey().ifPresent(key -> numbers.add(key, line));
        sound.memberNumberKey().ifPresent(key -> memberNumbers.add(key, line));
        return sound;
    }

    private static OptionalInt first(FirstRows rows, OptionalLong key) {
        return key.isPresent() ? rows.with(key.getAsLong()) : OptionalInt.empty();
    }

    private static Refusal refused(MemberRow row, String column, int first) {
        return Refusal.of(row, column, "line " + first + " has the same and comes first");
    }
}
