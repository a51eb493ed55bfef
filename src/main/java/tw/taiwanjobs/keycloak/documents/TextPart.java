package tw.taiwanjobs.keycloak.documents;

/**
 * Words of a text beside its older version.
 *
 * @param text as it is read
 */
public record TextPart(Change change, String text) {

    /** What happened to the words. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED
    }
}
