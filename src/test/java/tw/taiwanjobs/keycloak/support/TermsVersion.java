package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** The terms of the jar with another number of days in them, and a paragraph of its own for each version. */
public final class TermsVersion {

    public static final String DOCUMENT = "member-terms";
    /** What stands in the place of {@link #OLD_DAYS}. */
    public static final String NEW_DAYS = "90";

    public static final String OLD_DAYS = "60";

    private TermsVersion() {}

    /** The body of a request that publishes it. */
    public static Map<String, Object> of(String version, Instant effectiveAt) {
        return new HashMap<>(Map.of(
                "version", version,
                "effectiveAt", effectiveAt.toString(),
                "texts",
                        Map.of(
                                "zh-TW",
                                text("zh-TW", "第" + version + "次修訂。"),
                                "en",
                                text("en", "Revision " + version + ".")),
                "changes",
                        Map.of(
                                "zh-TW", "履歷開啟 90 日後關閉。\n第 " + version + " 點",
                                "en", "A résumé is closed after 90 days.\nPoint " + version)));
    }

    private static String text(String locale, String paragraph) {
        try {
            return Files.readString(ProjectFiles.root()
                                    .resolve("src/main/resources/documents/" + DOCUMENT + "/1/" + locale + ".html"))
                            .replace(OLD_DAYS, NEW_DAYS)
                    + "<p>" + paragraph + "</p>\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
