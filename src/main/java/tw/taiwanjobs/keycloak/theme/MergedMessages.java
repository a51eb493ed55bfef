package tw.taiwanjobs.keycloak.theme;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.theme.Theme;

/**
 * The messages of themes, merged with those of their parents and of a realm. Keycloak merges them anew for each page and
 * each text that code asks for, some two thousand; here they are kept for as long as the realm's own are the same.
 */
public final class MergedMessages {

    /** Languages, and realms with texts of their own, of one theme. */
    private static final int KEPT_OF_A_THEME = 32;

    private final Map<Theme, Map<Key, Properties>> kept = Collections.synchronizedMap(new WeakHashMap<>());

    private record Key(Locale locale, Map<Locale, Properties> ofRealm) {}

    /** The same theme, with messages that nobody may change. */
    public Theme keptFor(Theme theme) {
        return new ThemeOfMergedMessages(theme, this);
    }

    Properties of(Theme theme, RealmModel realm, Locale locale) throws IOException {
        Map<Key, Properties> ofTheme = kept.computeIfAbsent(theme, any -> Collections.synchronizedMap(new Latest()));
        Key key = new Key(locale, LocaleUtil.getRealmLocalizationTexts(realm, locale));
        Properties known = ofTheme.get(key);
        if (known != null) {
            return known;
        }
        Properties merged = theme.getEnhancedMessages(realm, locale);
        ofTheme.put(key, merged);
        return merged;
    }

    private static final class Latest extends LinkedHashMap<Key, Properties> {

        private static final long serialVersionUID = 1;

        Latest() {
            super(KEPT_OF_A_THEME, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Properties> eldest) {
            return size() > KEPT_OF_A_THEME;
        }
    }
}
