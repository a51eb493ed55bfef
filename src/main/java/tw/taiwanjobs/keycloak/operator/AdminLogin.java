package tw.taiwanjobs.keycloak.operator;

import java.util.Map;

/**
 * Who changes the realm.
 *
 * @param realm the administrator's
 * @param form the fields that get a token
 * @param refused what it can mean that there is none
 */
public record AdminLogin(String realm, Map<String, String> form, String refused) {

    static AdminLogin ofPerson(String realm, String user, String password) {
        return new AdminLogin(
                realm,
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password),
                user + " cannot log in at realm " + realm + ": the password is wrong, or a second factor or a required"
                        + " action stands in the way, or the realm refuses password grants. A service account meets"
                        + " none of these: --client and --client-secret-env in place of --user and --password-env");
    }

    static AdminLogin ofServiceAccount(String realm, String client, String secret) {
        return new AdminLogin(
                realm,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret),
                "Client " + client + " cannot log in at realm " + realm
                        + ": the secret is wrong, or the client has no service account there");
    }

    /** No realm with the product takes a password from a client. */
    public boolean endsWithTheInstallationIn(String realmOfTheMembers) {
        return realm.equals(realmOfTheMembers) && "password".equals(form.get("grant_type"));
    }
}
