package tw.taiwanjobs.keycloak.common;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no as they stand in a file of the old system (docs/import-format.md). */
public final class WrittenBoolean {

    private static final Set<String> YES = Set.of("true", "yes", "1");
    private static final Set<String> NO = Set.of("", "false", "no", "0");

    private WrittenBoolean() {}

    /** @return nothing for a text that is neither; no for an empty one */
    public static Optional<Boolean> parse(String text) {
        String written = TypedText.normalize(text).toLowerCase(Locale.ROOT);
        return YES.contains(written) || NO.contains(written) ? Optional.of(YES.contains(written)) : Optional.empty();
    }
}
