package tw.taiwanjobs.keycloak.setup;

import java.util.Comparator;

/**
 * What somebody should know about one thing that the realm has, before it is changed or to mend it.
 *
 * @param subject its name in Keycloak's admin REST API, where it has one; empty if the text says it
 */
record Finding(Verdict verdict, String subject, String text) {

    static final Comparator<Finding> THE_WORST_FIRST = Comparator.comparing(Finding::verdict);

    enum Verdict {
        BLOCKS("blocks until --accept"),
        CHANGES("changes"),
        KEPT("kept"),
        IN_THE_WAY("In the way"),
        LOST("Lost"),
        TO_MEND("To mend");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    static Finding kept(String subject, String text) {
        return new Finding(Verdict.KEPT, subject, text);
    }

    static Finding changes(String subject, String text) {
        return new Finding(Verdict.CHANGES, subject, text);
    }

    /** @param text what is lost, and what to do */
    static Finding blocks(String subject, String text) {
        return new Finding(Verdict.BLOCKS, subject, text);
    }

    /** @param text why nothing can be done yet, with what to do about it */
    static Finding inTheWay(String text) {
        return new Finding(Verdict.IN_THE_WAY, "", text);
    }

    /** @param text what goes for good; somebody has to accept it */
    static Finding lost(String text) {
        return new Finding(Verdict.LOST, "", text);
    }

    /** @param text what to do */
    static Finding toMend(String subject, String text) {
        return new Finding(Verdict.TO_MEND, subject, text);
    }

    boolean is(Verdict one) {
        return verdict == one;
    }

    boolean blocks() {
        return is(Verdict.BLOCKS);
    }

    boolean isKept() {
        return is(Verdict.KEPT);
    }

    String line() {
        return subject.isEmpty()
                ? verdict.words + ": " + text
                : String.format("%-22s %s: %s", verdict.words, subject, text);
    }
}
