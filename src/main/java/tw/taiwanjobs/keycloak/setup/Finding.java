package tw.taiwanjobs.keycloak.setup;

import java.util.Comparator;

/**
 * What the installation means for one thing that the realm has already.
 *
 * @param subject its name in Keycloak's admin REST API, where it has one
 */
record Finding(Verdict verdict, String subject, String text) {

    static final Comparator<Finding> THE_WORST_FIRST = Comparator.comparing(Finding::verdict);

    enum Verdict {
        BLOCKS("blocks until --accept"),
        CHANGES("changes"),
        KEPT("kept");

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

    boolean blocks() {
        return verdict == Verdict.BLOCKS;
    }

    boolean isKept() {
        return verdict == Verdict.KEPT;
    }

    String line() {
        return String.format("%-22s %s: %s", verdict.words, subject, text);
    }
}
