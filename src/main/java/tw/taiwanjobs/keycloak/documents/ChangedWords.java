package tw.taiwanjobs.keycloak.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;
import tw.taiwanjobs.keycloak.documents.TextPart.Change;

/** The words of a changed block, those that stayed and those that went or came. */
final class ChangedWords implements CommandVisitor<String> {

    /** Words that are compared one by one, of both blocks together: the time grows with the square of it. */
    private static final int MOST = 8_000;

    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private ChangedWords() {}

    static List<TextPart> of(List<String> before, List<String> after) {
        ChangedWords words = new ChangedWords();
        new SequencesComparator<>(before, after).getScript().visit(words);
        words.tell(Change.SAME, words.same);
        words.tellChange();
        return words.parts;
    }

    /** Whether half of the words are the same: below that nobody can read old and new words side by side. */
    static boolean areAlike(List<String> before, List<String> after) {
        if (before.size() + after.size() > MOST) {
            return false;
        }
        Map<String, Long> counts = counts(before);
        long same = counts(after).entrySet().stream()
                .mapToLong(word -> Math.min(word.getValue(), counts.getOrDefault(word.getKey(), 0L)))
                .sum();
        return 4 * same >= before.size() + after.size();
    }

    private static Map<String, Long> counts(List<String> words) {
        return words.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Override
    public void visitKeepCommand(String word) {
        tellChange();
        same.append(word);
    }

    @Override
    public void visitInsertCommand(String word) {
        tell(Change.SAME, same);
        added.append(word);
    }

    @Override
    public void visitDeleteCommand(String word) {
        tell(Change.SAME, same);
        removed.append(word);
    }

    /** What went stands before what came in its place. */
    private void tellChange() {
        tell(Change.REMOVED, removed);
        tell(Change.ADDED, added);
    }

    private void tell(Change change, StringBuilder words) {
        if (!words.isEmpty()) {
            parts.add(new TextPart(change, words.toString()));
            words.setLength(0);
        }
    }
}
