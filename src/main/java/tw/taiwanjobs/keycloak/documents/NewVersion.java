package tw.taiwanjobs.keycloak.documents;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version as an administrator sends it; nothing is checked yet.
 *
 * @param effectiveAt ISO 8601 date and time with offset: when it comes into force
 * @param texts by locale: HTML that begins with the title as {@code <h2>}
 * @param changes by locale: what has changed since the version before, in plain text, a point in each line
 */
public record NewVersion(
        @Nullable String version,
        @Nullable String effectiveAt,
        @Nullable Map<String, String> texts,
        @Nullable Map<String, String> changes) {

    /** Of a request without a body. */
    public static final NewVersion EMPTY = new NewVersion(null, null, null, null);
}
