package tw.taiwanjobs.keycloak.password.argon2;

import java.util.Optional;
import java.util.ServiceLoader;
import org.keycloak.credential.hash.PasswordHashProviderFactory;

/**
 * Keycloak's own provider of the same id, which ours stands in front of. Found as Keycloak finds it: its artifact is the
 * server's alone, there is nothing to compile against.
 */
final class KeycloaksArgon2 {

    private KeycloaksArgon2() {}

    static Optional<PasswordHashProviderFactory> find(ClassLoader server) {
        return ServiceLoader.load(PasswordHashProviderFactory.class, server).stream()
                .filter(found -> found.type().getName().startsWith("org.keycloak."))
                .map(ServiceLoader.Provider::get)
                .filter(factory -> factory.getId().equals(Argon2Recipe.ALGORITHM))
                .findFirst();
    }
}
