package tw.taiwanjobs.keycloak.password.argon2;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;

/** A provider's options as somebody has set them; the others have their defaults. */
final class FixedConfig extends Config.AbstractScope {

    private final Map<String, String> values;

    FixedConfig(Map<String, String> values) {
        this.values = values;
    }

    static FixedConfig of(Argon2Recipe recipe) {
        return new FixedConfig(Map.of(
                "type", recipe.type(),
                "version", recipe.version(),
                "memory", Integer.toString(recipe.memory()),
                "iterations", Integer.toString(recipe.iterations()),
                "parallelism", Integer.toString(recipe.parallelism()),
                "hashLength", Integer.toString(recipe.hashLength())));
    }

    @Override
    public @Nullable String get(String key) {
        return values.get(key);
    }

    @Override
    public Config.Scope scope(String... scope) {
        return this;
    }

    @Override
    @SuppressWarnings("deprecation")
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Config.Scope root() {
        return this;
    }
}
