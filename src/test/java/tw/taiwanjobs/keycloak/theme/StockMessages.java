package tw.taiwanjobs.keycloak.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Keycloak's own messages, which a theme may word anew. */
final class StockMessages {

    private static final Map<String, List<String>> PARENTS = Map.of(
            "login", List.of("base"),
            "email", List.of("base"),
            "account", List.of("base", "keycloak.v3"),
            "admin", List.of("base", "keycloak.v2"));

    private StockMessages() {}

    static Set<String> keys(String type) {
        return keys(type, "en");
    }

    static Set<String> chineseKeys(String type) {
        return keys(type, "zh_Hant");
    }

    private static Set<String> keys(String type, String locale) {
        Set<String> keys = new TreeSet<>();
        for (String theme : PARENTS.getOrDefault(type, List.of())) {
            String file = "/theme/" + theme + "/" + type + "/messages/messages_" + locale + ".properties";
            if (StockMessages.class.getResource(file) != null) {
                keys.addAll(read(file).stringPropertyNames());
            }
        }
        return keys;
    }

    private static Properties read(String resource) {
        Properties messages = new Properties();
        try (InputStream file = Objects.requireNonNull(StockMessages.class.getResourceAsStream(resource), resource)) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }
}
