package tw.taiwanjobs.keycloak.support;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;

/** An OpenID provider that the product's realm offers on its login page: another realm of the same server. */
public final class ForeignProvider implements AutoCloseable {

    public static final String DISPLAY_NAME = "市民卡";

    private static final String PASSWORD = "Foreign-password-1";
    private static final String CLIENT = "product";
    private static final String SECRET = UUID.randomUUID().toString();

    private final AdminApi product;
    private final AdminApi foreign;
    private final String alias;

    private ForeignProvider(AdminApi product, AdminApi foreign, String alias) {
        this.product = product;
        this.foreign = foreign;
        this.alias = alias;
    }

    public static ForeignProvider addTo(RunningProduct product) {
        String alias = "foreign-" + UUID.randomUUID().toString().substring(0, 8);
        AdminApi foreign = AdminApi.of(product.server(), alias);
        foreign.createRealm(realm(alias, product.server().realmUrl(product.realm())));
        product.admin()
                .realm()
                .identityProviders()
                .create(identityProvider(alias, product.server().realmUrl(alias)))
                .close();
        return new ForeignProvider(product.admin(), foreign, alias);
    }

    public String alias() {
        return alias;
    }

    /** A user there, who may have any e-mail address. */
    public ForeignProvider withUser(String email) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setEmailVerified(true);
        user.setEnabled(true);
        user.setFirstName("小明");
        user.setLastName("王");
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(PASSWORD);
        user.setCredentials(List.of(password));
        foreign.realm().users().create(user).close();
        return this;
    }

    /** Links that user to a member of the product, as an administrator does. */
    public ForeignProvider linkTo(String memberId, String email) {
        FederatedIdentityRepresentation link = new FederatedIdentityRepresentation();
        link.setIdentityProvider(alias);
        link.setUserId(
                foreign.realm().users().searchByUsername(email, true).get(0).getId());
        link.setUserName(email);
        product.realm().users().get(memberId).addFederatedIdentity(alias, link).close();
        return this;
    }

    /** From the product's login page to the provider, and logged in there. */
    public HttpBrowser logIn(HttpBrowser browser, String loginUrl, String email) {
        choose(browser.open(loginUrl));
        return browser.submit(Map.of("username", email, "password", PASSWORD));
    }

    /** The same in a real browser. */
    public void logIn(Page page, String email) {
        page.click("#social-" + alias);
        enter(page, email);
    }

    /** On the provider's own page. */
    public void enter(Page page, String email) {
        page.fill("input[name=username]", email);
        page.fill("input[name=password]", PASSWORD);
        page.click("[type=submit]");
    }

    /** From the product's login page to the provider. */
    public void choose(HttpBrowser browser) {
        browser.open(browser.document().select("#social-" + alias).attr("abs:href"));
    }

    @Override
    public void close() {
        product.realm().identityProviders().get(alias).remove();
        foreign.realm().remove();
        foreign.close();
    }

    private static RealmRepresentation realm(String alias, String productUrl) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(CLIENT);
        client.setSecret(SECRET);
        client.setRedirectUris(List.of(productUrl + "/broker/" + alias + "/endpoint"));
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(alias);
        realm.setEnabled(true);
        realm.setClients(List.of(client));
        return realm;
    }

    private static IdentityProviderRepresentation identityProvider(String alias, String issuer) {
        String endpoints = issuer + "/protocol/openid-connect/";
        Map<String, String> config = new HashMap<>();
        config.put("issuer", issuer);
        config.put("authorizationUrl", endpoints + "auth");
        config.put("tokenUrl", endpoints + "token");
        config.put("jwksUrl", endpoints + "certs");
        config.put("useJwksUrl", "true");
        config.put("validateSignature", "true");
        config.put("clientId", CLIENT);
        config.put("clientSecret", SECRET);
        config.put("clientAuthMethod", "client_secret_post");
        config.put("defaultScope", "openid email profile");
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias(alias);
        provider.setDisplayName(DISPLAY_NAME);
        provider.setProviderId("oidc");
        provider.setEnabled(true);
        provider.setConfig(config);
        return provider;
    }
}
