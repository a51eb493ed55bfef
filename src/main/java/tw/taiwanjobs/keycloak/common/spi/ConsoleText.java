package tw.taiwanjobs.keycloak.common.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What the admin console shows of a provider as the server says it, in no language of its own (26.7): its name and its help text,
 * which therefore hold English and Chinese. Both stand in the messages of {@code themes/taiwanjobs/admin}, under {@code provider.<id>}.
 */
public final class ConsoleText {

    private static final String PREFIX = "provider.";
    private static final String HELP = ".help";

    private static final Properties ENGLISH = messages("en");
    private static final Properties CHINESE = messages("zh_Hant");

    private ConsoleText() {}

    /** English first, by which the console tells a condition and an operator finds it in the documentation. */
    public static String name(String providerId) {
        String key = PREFIX + providerId;
        return text(ENGLISH, key) + "（" + text(CHINESE, key) + "）";
    }

    public static String help(String providerId) {
        String key = PREFIX + providerId + HELP;
        return text(CHINESE, key) + " " + text(ENGLISH, key);
    }

    private static String text(Properties messages, String key) {
        return messages.getProperty(key, key);
    }

    private static Properties messages(String locale) {
        String file = "/theme/taiwanjobs/admin/messages/messages_" + locale + ".properties";
        Properties messages = new Properties();
        try (InputStream content = Objects.requireNonNull(ConsoleText.class.getResourceAsStream(file), file)) {
            messages.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }
}
