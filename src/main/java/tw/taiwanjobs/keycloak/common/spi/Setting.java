package tw.taiwanjobs.keycloak.common.spi;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Settings that the admin console shows, with what holds where the administrator leaves one empty. Label and help text stand in the
 * messages of {@code themes/taiwanjobs/admin}, as {@code setting.<name>} and {@code setting.<name>.help}: of one name everywhere.
 */
public final class Setting {

    private static final String PREFIX = "setting.";
    private static final String HELP = ".help";

    private Setting() {}

    public static ProviderConfigProperty text(String name, String standard) {
        return of(name, ProviderConfigProperty.STRING_TYPE, standard);
    }

    public static ProviderConfigProperty number(String name, int standard) {
        return of(name, ProviderConfigProperty.STRING_TYPE, Integer.toString(standard));
    }

    public static ProviderConfigProperty flag(String name, boolean standard) {
        return of(name, ProviderConfigProperty.BOOLEAN_TYPE, Boolean.toString(standard));
    }

    /** One of a few words, the first of which is the default. */
    public static ProviderConfigProperty choice(String name, List<String> options) {
        ProviderConfigProperty choice = of(name, ProviderConfigProperty.LIST_TYPE, options.get(0));
        choice.setOptions(options);
        return choice;
    }

    private static ProviderConfigProperty of(String name, String type, String standard) {
        String label = PREFIX + name;
        return new ProviderConfigProperty(name, label, label + HELP, type, standard);
    }
}
