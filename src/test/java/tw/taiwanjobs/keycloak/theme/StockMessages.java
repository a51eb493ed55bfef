package tw.taiwanjobs.keycloak.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Keycloak's own messages, which a theme may word anew. */
final class StockMessages {

    private StockMessages() {}

    static Set<String> keys(String type) {
        Set<String> keys = new TreeSet<>();
        for (String theme : new String[] {"base", "keycloak"}) {
            keys.addAll(read("/theme/" + theme + "/" + type + "/messages/messages_en.properties")
                    .stringPropertyNames());
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
