package tw.taiwanjobs.keycloak.operator;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the server is, and who speaks to it. The realm is the command's own option. */
public final class RealmConnection {
    @Option(names = "--server", required = true, description = "Keycloak's address, for example http://localhost:8080")
    private String server = "";

    @Option(names = "--auth-realm", defaultValue = "master", description = "The administrator's realm (master)")
    private String authRealm = "";

    @ArgGroup(multiplicity = "1")
    private AdminLoginOptions who = new AdminLoginOptions();

    /** Logs in. */
    public RealmAdminRest open(String realm) {
        var rest = new RealmAdminRest(address(), realm, login());
        rest.logIn();
        return rest;
    }

    /** Logs in, to ask what is the same in every realm. */
    public RealmAdminRest openOwnRealm() {
        return open(authRealm);
    }

    /** Without a slash at the end. */
    public String address() {
        if (!server.matches("https?://[^/\\s]+\\S*")) {
            throw new OperatorException("--server needs an address as http://localhost:8080, not " + server);
        }
        return server.replaceAll("/+$", "");
    }

    public AdminLogin login() {
        return who.login(authRealm);
    }
}
