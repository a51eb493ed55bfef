package tw.taiwanjobs.keycloak.documents;

import java.util.List;

/**
 * A paragraph, a heading or an entry of a list that differs from the older version.
 *
 * @param heading what it stands below
 */
public record ChangedPassage(String heading, List<TextPart> parts) {

    public ChangedPassage {
        parts = List.copyOf(parts);
    }
}
