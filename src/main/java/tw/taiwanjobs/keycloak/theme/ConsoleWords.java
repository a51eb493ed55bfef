package tw.taiwanjobs.keycloak.theme;

import java.io.IOException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.Theme;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * The texts of {@code themes/taiwanjobs/common} as Keycloak's consoles want them. Pages fill a text in with
 * {@code java.text.MessageFormat}, consoles with i18next; and a field that stands in a row on a page stands alone there.
 */
@ReplacesKeycloak(
        "26.7: Keycloak reads the same file for pages and consoles, though the two write placeholders differently")
final class ConsoleWords extends ClassLoaderTheme {

    private static final String SHARED = "taiwanjobs";
    private static final String ALONE = "alone.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    ConsoleWords() throws IOException {
        super(SHARED, Theme.Type.COMMON, ConsoleWords.class.getClassLoader());
    }

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) throws IOException {
        return translated(super.getMessages(baseBundlename, locale));
    }

    static Properties translated(Properties shared) {
        Properties words = new Properties();
        shared.stringPropertyNames().stream()
                .filter(key -> !key.startsWith(ALONE))
                .forEach(key ->
                        words.setProperty(key, translated(shared.getProperty(ALONE + key, shared.getProperty(key)))));
        return words;
    }

    private static String translated(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("{{$1}}").replace("''", "'");
    }
}
