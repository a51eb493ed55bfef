package tw.taiwanjobs.keycloak.theme;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Any theme, but for its merged messages. */
record ThemeOfMergedMessages(Theme theme, MergedMessages messages) implements Theme {

    @Override
    public Properties getEnhancedMessages(RealmModel realm, Locale locale) throws IOException {
        return messages.of(theme, realm, locale);
    }

    @Override
    public String getName() {
        return theme.getName();
    }

    @Override
    public @Nullable String getParentName() {
        return theme.getParentName();
    }

    @Override
    public @Nullable String getImportName() {
        return theme.getImportName();
    }

    @Override
    public Type getType() {
        return theme.getType();
    }

    @Override
    public @Nullable URL getTemplate(String name) throws IOException {
        return theme.getTemplate(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String path) throws IOException {
        return theme.getResourceAsStream(path);
    }

    @Override
    public Properties getMessages(Locale locale) throws IOException {
        return theme.getMessages(locale);
    }

    @Override
    public Properties getMessages(String baseBundlename, Locale locale) throws IOException {
        return theme.getMessages(baseBundlename, locale);
    }

    @Override
    public Properties getProperties() throws IOException {
        return theme.getProperties();
    }

    @Override
    public boolean hasResource(String path) throws IOException {
        return theme.hasResource(path);
    }

    @Override
    public boolean hasContentHash(String path) throws IOException {
        return theme.hasContentHash(path);
    }

    @Override
    public boolean isAbstract() throws IOException {
        return theme.isAbstract();
    }
}
