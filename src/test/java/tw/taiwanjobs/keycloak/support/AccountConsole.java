package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.util.JsonSerialization;

/** Keycloak's account console as its page uses it: logged in as a member, over the account REST API. */
public final class AccountConsole {

    private final String address;
    private final String token;

    private AccountConsole(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** @param member is logged in */
    public static AccountConsole openedBy(HttpBrowser member, RunningProduct product) {
        String address = product.url() + "/realms/" + product.realm() + "/account/";
        PortalTokens client = new PortalTokens(
                product,
                product.admin()
                        .realm()
                        .clients()
                        .findByClientId("account-console")
                        .get(0),
                address);
        AccessTokenResponse tokens = client.redeem(member.open(client.loginUrl()));
        return new AccountConsole(address, tokens.getToken());
    }

    /** @param path below the API's address */
    public HttpBrowser post(String path, Object body) {
        return program().post(address + path, "application/json", json(body));
    }

    /** @param path below the API's address */
    public HttpBrowser put(String path, Object body) {
        return program().put(address + path, json(body));
    }

    /** @param path below the API's address */
    public HttpBrowser delete(String path) {
        return program().delete(address + path);
    }

    /** @param path below the API's address */
    public HttpBrowser get(String path) {
        return program().open(address + path);
    }

    private HttpBrowser program() {
        return HttpBrowser.inEnglish().with("Accept", "application/json").with("Authorization", "Bearer " + token);
    }

    private static String json(Object body) {
        try {
            return JsonSerialization.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
