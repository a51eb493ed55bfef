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

    /** Logs in at another node of the same server. @param node its address */
    public RealmAdminRest openAt(String node, String realm) {
        var rest = new RealmAdminRest(checked("--node", node), realm, login());
        rest.logIn();
        return rest;
    }

    /** Logs in, to ask what is the same in every realm. */
    public RealmAdminRest openOwnRealm() {
        return open(authRealm);
    }

    /** Without a slash at the end. */
    public String address() {
        return checked("--server", server);
    }

    private static String checked(String option, String address) {
        if (!address.matches("https?://[^/\\s]+\\S*")) {
            throw new OperatorException(option + " needs an address as http://localhost:8080, not " + address);
        }
        return address.replaceAll("/+$", "");
    }

    public AdminLogin login() {
        return who.login(authRealm);
    }
}
