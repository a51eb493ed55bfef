package tw.taiwanjobs.keycloak.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;
import tw.taiwanjobs.keycloak.documents.TextPart.Change;

/** What a reader of the older version has to read of the newer one: block by block, and in a changed block word by word. */
final class TextComparison implements CommandVisitor<DocumentBlock> {

    /** So that two long texts that have nothing in common are told apart at once: so far a block is looked for. */
    private static final int NEAR = 20;

    private final Locale language;
    private final List<ChangedPassage> passages = new ArrayList<>();
    private final List<DocumentBlock> removed = new ArrayList<>();
    private final List<DocumentBlock> added = new ArrayList<>();
    private String heading = "";

    private TextComparison(Locale language) {
        this.language = language;
    }

    /** @throws DocumentException if one of them has mark-up that documents do not have */
    static List<ChangedPassage> of(Document before, Document after) {
        TextComparison comparison = new TextComparison(Locale.forLanguageTag(after.locale()));
        new SequencesComparator<>(DocumentMarkup.read(before.html()), DocumentMarkup.read(after.html()))
                .getScript()
                .visit(comparison);
        comparison.tell();
        return comparison.passages;
    }

    @Override
    public void visitInsertCommand(DocumentBlock block) {
        added.add(block);
    }

    @Override
    public void visitDeleteCommand(DocumentBlock block) {
        removed.add(block);
    }

    @Override
    public void visitKeepCommand(DocumentBlock block) {
        tell();
        enter(block);
    }

    /** What was removed stands where its successor stands, or before what came in its place. */
    private void tell() {
        for (DocumentBlock old : removed) {
            List<String> words = words(old);
            int successor = successorOf(words);
            for (int other = 0; other < successor; other++) {
                tellAdded(added.remove(0));
            }
            if (successor < 0) {
                tell(List.of(new TextPart(Change.REMOVED, old.text())));
            } else {
                DocumentBlock now = added.remove(0);
                tell(ChangedWords.of(words, words(now)));
                enter(now);
            }
        }
        removed.clear();
        added.forEach(this::tellAdded);
        added.clear();
    }

    private int successorOf(List<String> words) {
        for (int candidate = 0; candidate < Math.min(NEAR, added.size()); candidate++) {
            if (ChangedWords.areAlike(words, words(added.get(candidate)))) {
                return candidate;
            }
        }
        return -1;
    }

    private void tellAdded(DocumentBlock block) {
        tell(List.of(new TextPart(Change.ADDED, block.text())));
        enter(block);
    }

    private void tell(List<TextPart> parts) {
        passages.add(new ChangedPassage(heading, parts));
    }

    private void enter(DocumentBlock block) {
        if (block.isHeading()) {
            heading = block.text();
        }
    }

    private List<String> words(DocumentBlock block) {
        return Words.of(block.text(), language);
    }
}
