package tw.taiwanjobs.keycloak.documents;

import java.util.Set;

/**
 * A heading, a paragraph or an entry of a list.
 *
 * @param element name of its HTML element
 * @param text what a reader sees, on one line
 */
record DocumentBlock(String element, String text) {

    private static final Set<String> HEADINGS = Set.of("h3", "h4");

    /** Whether others stand below it; the title does not count, all stand below that. */
    boolean isHeading() {
        return HEADINGS.contains(element);
    }
}
