package tw.taiwanjobs.keycloak.theme;

import java.io.IOException;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeProvider;
import org.keycloak.theme.ThemeProviderFactory;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;

/** Offers {@link ConsoleWords} to the themes of Keycloak's consoles, which name it as their import. */
public final class ConsoleWordsProvider
        implements ThemeProvider, ThemeProviderFactory, StatelessFactory<ThemeProvider> {

    static final String NAME = "taiwanjobs-consoles";

    @Override
    public String getId() {
        return NAME;
    }

    @Override
    public ThemeProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public int getProviderPriority() {
        return 0;
    }

    @Override
    public Theme getTheme(String name, Theme.Type type) throws IOException {
        return new ConsoleWords();
    }

    @Override
    public Set<String> nameSet(Theme.Type type) {
        return type == Theme.Type.COMMON ? Set.of(NAME) : Set.of();
    }

    @Override
    public boolean hasTheme(String name, Theme.Type type) {
        return nameSet(type).contains(name);
    }
}
