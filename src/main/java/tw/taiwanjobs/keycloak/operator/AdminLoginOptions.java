package tw.taiwanjobs.keycloak.operator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** A person or a service account: one of the two. */
final class AdminLoginOptions {
    @ArgGroup(exclusive = false)
    private @Nullable Person person;

    @ArgGroup(exclusive = false)
    private @Nullable ServiceAccount serviceAccount;

    AdminLogin login(String realm) {
        return serviceAccount == null ? Objects.requireNonNull(person).login(realm) : serviceAccount.login(realm);
    }

    static final class Person {
        @Option(names = "--user", required = true, description = "The administrator")
        private String user = "";

        @Option(
                names = "--password-env",
                required = true,
                description = "Environment variable that holds the administrator's password")
        private String passwordVariable = "";

        AdminLogin login(String realm) {
            return AdminLogin.ofPerson(realm, user, secret(passwordVariable));
        }
    }

    static final class ServiceAccount {
        @Option(
                names = "--client",
                required = true,
                description = "A client with a service account that administers the realm, in place of --user")
        private String client = "";

        @Option(
                names = "--client-secret-env",
                required = true,
                description = "Environment variable that holds the client's secret")
        private String secretVariable = "";

        AdminLogin login(String realm) {
            return AdminLogin.ofServiceAccount(realm, client, secret(secretVariable));
        }
    }

    private static String secret(String variable) {
        var secret = System.getenv(variable);
        if (secret == null) {
            throw new OperatorException("There is no environment variable " + variable);
        }
        return secret;
    }
}
