package tw.taiwanjobs.keycloak.documents;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The pieces in which two texts are compared: words and what is between them, and each Chinese character by itself. */
final class Words {

    private Words() {}

    static List<String> of(String text, Locale language) {
        BreakIterator borders = BreakIterator.getWordInstance(language);
        borders.setText(text);
        List<String> words = new ArrayList<>();
        int start = borders.first();
        for (int end = borders.next(); end != BreakIterator.DONE; end = borders.next()) {
            add(text.substring(start, end), words);
            start = end;
        }
        return words;
    }

    private static void add(String word, List<String> words) {
        if (word.codePoints().anyMatch(Character::isIdeographic)) {
            word.codePoints().mapToObj(Character::toString).forEach(words::add);
        } else {
            words.add(word);
        }
    }
}
