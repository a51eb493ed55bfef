package tw.taiwanjobs.keycloak.journeys.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.idm.ClientRepresentation;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/**
 * What portals get wrong and strangers try at the endpoints of OpenID Connect: the error of the standard, or a page that a
 * citizen understands, and never the server's own failure.
 */
class BadInputIT {

    private static final String SECRET = "jobs-portal-demo-secret";
    private static final String LONG = "z".repeat(3000);
    private static final String ENDLESS = "z".repeat(200_000);
    private static final String PAGE = "page error";
    private static final String LOGIN = "page login";
    private static final String NOBODY_THERE = "http://localhost:9/jwks";

    private final RunningProduct product = RunningProduct.get();
    private final PortalTokens portal = new PortalTokens(product);
    private final SoftAssertions softly = new SoftAssertions();
    private final String own = "portal-" + UUID.randomUUID();

    @AfterEach
    void leaveAsFound() {
        product.testbed().setClockAhead(Duration.ZERO);
        var clients = product.admin().realm().clients();
        clients.findByClientId(own)
                .forEach(client -> clients.get(client.getId()).remove());
    }

    @Test
    void a_login_that_a_portal_asks_for_in_a_wrong_way() {
        String good = product.loginUrl();
        makeOwn(client -> client.setEnabled(false));

        atLogin(good.replace("%2Fcallback", "%2Felsewhere"), 400, PAGE);
        atLogin(good.replaceFirst("redirect_uri=[^&]*", "redirect_uri=javascript:alert(1)"), 400, PAGE);
        atLogin(good.replaceFirst("&redirect_uri=[^&]*", ""), 400, PAGE);
        atLogin(good.replaceFirst("client_id=[^&]*", "client_id=nobodys"), 400, PAGE);
        atLogin(good.replaceFirst("client_id=[^&]*", "client_id=%00"), 400, PAGE);
        atLogin(good.replaceFirst("client_id=[^&]*", "client_id=" + LONG), 400, PAGE);
        atLogin(good.replaceFirst("client_id=[^&]*&", ""), 400, PAGE);
        atLogin(product.loginUrl(own), 400, PAGE);
        atLogin(good.replace("response_type=code", "response_type=nonsense"), 302, "unsupported_response_type");
        atLogin(good.replace("response_type=code", "response_type=token"), 302, "unauthorized_client");
        atLogin(
                good.replace("response_type=code", "response_type=code+id_token") + "&nonce=n",
                302,
                "unauthorized_client");
        atLogin(good.replace("response_type=code&", ""), 302, "invalid_request");
        atLogin(good + "&response_mode=nonsense", 302, "invalid_request");
        atLogin(good.replace("scope=openid", "scope=openid+nonsense"), 302, "invalid_scope");
        atLogin(good + "&request=x.y.z", 400, PAGE);
        atLogin(good + "&request_uri=" + NOBODY_THERE, 400, PAGE);
        atLogin(good + "&request_uri=urn:ietf:params:oauth:request_uri:nonsense", 400, PAGE);
        atLogin(good + "&claims=%7Bnonsense", 200, LOGIN);
        atLogin(good + "&claims=%5B%5D", 200, LOGIN);
        atLogin(good + "&max_age=nonsense", 400, PAGE);
        atLogin(good + "&max_age=-1", 200, LOGIN);
        atLogin(good + "&max_age=99999999999999999999", 400, PAGE);
        atLogin(good + "&acr_values=%00", 400, PAGE);
        atLogin(good + "&acr_values=99999999999", 200, LOGIN);
        atLogin(good + "&state=%00%0d%0aSet-Cookie:x=y", 400, PAGE);
        atLogin(good + "&nonce=" + LONG, 200, LOGIN);
        atLogin(good + "&state=" + LONG, 200, LOGIN);
        atLogin(good + "&login_hint=" + LONG, 200, LOGIN);
        atLogin(good + "&ui_locales=" + LONG, 200, LOGIN);
        atLogin(good + "&state=" + ENDLESS, 414, "");
        atLogin(good + "&scope=openid", 302, "invalid_request");
        atLogin(good.replaceFirst("code_challenge=[^&]*", "code_challenge=x"), 302, "invalid_request");
        atLogin(good.replace("=S256", "=nonsense"), 302, "invalid_request");
        atLogin(good.replace("taiwanjobs/protocol", "nobodys/protocol"), 404, "");
        atLogin(good.replace("/auth?", "/logout?id_token_hint=x&"), 400, PAGE);
        softly.assertAll();
    }

    @Test
    void a_code_that_is_not_the_portals_own() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);

        atToken(code("nonsense"), 400, "invalid_grant");
        atToken(code("a.b.c"), 400, "invalid_grant");
        atToken(code(UUID.randomUUID() + "." + UUID.randomUUID() + "." + UUID.randomUUID()), 400, "invalid_grant");
        atToken(code(LONG), 400, "invalid_grant");
        at("token", form(code(ENDLESS)), 413, "HTTP 413 Request Entity Too Large");
        atToken(code("%00"), 400, "invalid_grant");
        atToken(with(code(""), "code", null), 400, "invalid_request");

        atToken(
                with(code(freshCode(browser)), "code_verifier", "another-verifier-that-is-long-enough-for-the-rule"),
                400,
                "invalid_grant");
        atToken(with(code(freshCode(browser)), "code_verifier", null), 400, "invalid_grant");
        atToken(with(code(freshCode(browser)), "code_verifier", "%00"), 400, "invalid_grant");
        atToken(with(code(freshCode(browser)), "redirect_uri", "http://localhost:8092/callback"), 400, "invalid_grant");
        atToken(with(code(freshCode(browser)), "redirect_uri", null), 400, "invalid_grant");
        Map<String, String> foreign = with(code(freshCode(browser)), "client_id", "training-portal");
        atToken(with(foreign, "client_secret", "training-portal-demo-secret"), 400, "invalid_grant");

        String twice = freshCode(browser);
        atToken(code(twice), 200, "");
        atToken(code(twice), 400, "invalid_grant");
        browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
        String late = freshCode(browser);
        product.testbed().setClockAhead(Duration.ofMinutes(3));
        atToken(code(late), 400, "invalid_grant");
        softly.assertAll();
    }

    @Test
    void a_portal_that_does_not_prove_itself() {
        makeOwn(client -> client.setEnabled(false));
        Map<String, String> good = code("nonsense");

        atToken(with(good, "client_secret", "wrong"), 401, "unauthorized_client");
        atToken(with(good, "client_secret", LONG), 401, "unauthorized_client");
        atToken(with(good, "client_secret", null), 401, "unauthorized_client");
        atToken(with(good, "client_id", "nobodys"), 401, "invalid_client");
        atToken(with(good, "client_id", "%00"), 401, "invalid_client");
        atToken(with(good, "client_id", null), 401, "invalid_client");
        atToken(with(good, "client_id", own), 401, "invalid_client");
        atToken(with(good, "grant_type", null), 400, "invalid_request");
        atToken(with(good, "grant_type", "nonsense"), 400, "unsupported_grant_type");
        atToken(with(good, "grant_type", LONG), 400, "unsupported_grant_type");
        atToken(with(good, "grant_type", "client_credentials"), 401, "unauthorized_client");
        atToken(with(with(good, "grant_type", "password"), "username", "x"), 400, "unauthorized_client");
        atToken(with(good, "grant_type", "urn:ietf:params:oauth:grant-type:device_code"), 400, "invalid_grant");
        atToken(
                with(
                        with(with(good, "client_secret", null), "client_assertion", "x.y.z"),
                        "client_assertion_type",
                        PrivateKeyJWT.CLIENT_ASSERTION_TYPE),
                401,
                "unauthorized_client");
        at("token", "{}", "application/json", 400, "invalid_request");
        at("token", "", "application/x-www-form-urlencoded", 400, "invalid_request");
        at("revoke", form(with(good, "token", "nonsense")), 200, "invalid_token");
        at("revoke", form(good), 400, "invalid_request");
        at("ext/par/request", form(with(good, "client_secret", "wrong")), 401, "invalid_request");
        at("ext/par/request", form(with(good, "request_uri", "urn:x")), 400, "invalid_request");
        at("auth/device", form(good), 400, "unauthorized_client");
        at("ext/ciba/auth", form(good), 401, "invalid_grant");
        softly.assertAll();
    }

    @Test
    void a_token_that_is_forged_foreign_or_over() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
        AccessTokenResponse tokens = portal.redeem(browser);
        String forged = forged(tokens.getToken());

        atUserInfo("", 401, "");
        atUserInfo("Bearer", 401, "");
        atUserInfo("Bearer nonsense", 401, "");
        atUserInfo("Bearer " + LONG, 401, "");
        atUserInfo("Bearer " + forged, 401, "");
        atUserInfo("Bearer " + tokens.getIdToken(), 401, "");
        atUserInfo("Bearer " + tokens.getRefreshToken(), 401, "");
        atUserInfo("Basic eDp5", 401, "");
        atUserInfo("Bearer " + tokens.getToken(), 200, "");
        for (String token : List.of("", "nonsense", forged, LONG, "%00", forged(tokens.getRefreshToken()))) {
            atIntrospection(token, 200, "\"active\":false");
        }
        at("token/introspect", form(with(code(""), "client_secret", "wrong")), 401, "invalid_client");

        atToken(refresh("nonsense"), 400, "invalid_grant");
        atToken(refresh(forged(tokens.getRefreshToken())), 400, "invalid_grant");
        atToken(refresh(tokens.getToken()), 400, "invalid_grant");
        atToken(refresh(LONG), 400, "invalid_grant");
        atToken(with(refresh(""), "refresh_token", null), 400, "invalid_request");
        Map<String, String> foreign = with(refresh(tokens.getRefreshToken()), "client_id", "training-portal");
        atToken(with(foreign, "client_secret", "training-portal-demo-secret"), 400, "invalid_grant");
        atToken(with(refresh(tokens.getRefreshToken()), "scope", "openid nonsense"), 400, "invalid_scope");

        product.testbed().setClockAhead(Duration.ofHours(11));
        atUserInfo("Bearer " + tokens.getToken(), 401, "");
        atIntrospection(tokens.getToken(), 200, "\"active\":false");
        atToken(refresh(tokens.getRefreshToken()), 400, "invalid_grant");
        atLogin(logout("?id_token_hint=" + forged(tokens.getIdToken())), 400, PAGE);
        atLogin(logout("?id_token_hint=" + tokens.getToken()), 400, PAGE);
        atLogin(logout("?id_token_hint=" + tokens.getIdToken()), 200, "page info");
        softly.assertAll();
    }

    @Test
    void keys_that_cannot_be_fetched() throws JOSEException {
        makeOwn(client -> {
            client.setClientAuthenticatorType("client-jwt");
            client.getAttributes().putAll(Map.of("use.jwks.url", "true", "jwks.url", NOBODY_THERE));
        });
        URI endpoint = URI.create(product.server().realmUrl(Product.REALM) + "/protocol/openid-connect/token");
        PrivateKeyJWT proof = new PrivateKeyJWT(
                new ClientID(own),
                endpoint,
                JWSAlgorithm.RS256,
                new RSAKeyGenerator(2048).generate().toRSAPrivateKey(),
                "k1",
                null);
        Map<String, String> signed = new HashMap<>(code("nonsense"));
        signed.remove("client_secret");
        proof.toParameters().forEach((name, values) -> signed.put(name, values.get(0)));
        atToken(signed, 401, "unauthorized_client");
        softly.assertAll();
    }

    /** Keycloak (26.7) would answer 500 to each login; so a portal that wants encrypted tokens gives the keys themselves. */
    @Test
    void keys_for_an_encrypted_token_are_not_fetched() {
        ClientRepresentation client = own();
        client.getAttributes()
                .putAll(Map.of(
                        "use.jwks.url", "true",
                        "jwks.url", NOBODY_THERE,
                        "id.token.encrypted.response.alg", "RSA-OAEP-256",
                        "id.token.encrypted.response.enc", "A256GCM"));

        try (Response answer = product.admin().realm().clients().create(client)) {
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.readEntity(String.class)).contains("Use JWKS URL: switch it off");
        }
    }

    private void makeOwn(Consumer<ClientRepresentation> change) {
        ClientRepresentation client = own();
        change.accept(client);
        product.admin().realm().clients().create(client).close();
    }

    private ClientRepresentation own() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(own);
        client.setName("測試入口網");
        client.setSecret(SECRET);
        client.setPublicClient(false);
        client.setBaseUrl("http://localhost:8091/");
        client.setRedirectUris(List.of(Product.PORTAL_CALLBACK));
        client.setAttributes(new HashMap<>());
        return client;
    }

    private void atLogin(String address, int status, String outcome) {
        HttpBrowser browser = HttpBrowser.inChinese().open(address);
        boolean isBack = LogIn.isIn(browser);
        String came =
                isBack ? error(browser.address().toString()) : browser.page().isEmpty() ? "" : "page " + browser.page();
        judge(address, isBack ? 302 : browser.status(), came, browser.body(), status, outcome);
    }

    private static String error(String address) {
        return address.replaceFirst(".*[?&#]error=([^&]*).*", "$1");
    }

    private void atToken(Map<String, String> fields, int status, String error) {
        at("token", form(fields), status, error);
    }

    private void at(String endpoint, String body, int status, String error) {
        at(endpoint, body, "application/x-www-form-urlencoded", status, error);
    }

    private void at(String endpoint, String body, String type, int status, String error) {
        HttpBrowser answer = HttpBrowser.inEnglish()
                .with("Accept", "application/json")
                .post(product.server().realmUrl(Product.REALM) + "/protocol/openid-connect/" + endpoint, type, body);
        judge(endpoint + " " + body, answer.status(), jsonError(answer), answer.body(), status, error);
    }

    private void atIntrospection(String token, int status, String part) {
        HttpBrowser answer = HttpBrowser.inEnglish()
                .with("Accept", "application/json")
                .post(
                        product.server().realmUrl(Product.REALM) + "/protocol/openid-connect/token/introspect",
                        form(with(code(""), "token", token)));
        judge(
                "introspect " + token,
                answer.status(),
                answer.body().contains(part) ? part : answer.body(),
                answer.body(),
                status,
                part);
    }

    private void atUserInfo(String authorization, int status, String error) {
        HttpBrowser client = HttpBrowser.inEnglish().with("Accept", "application/json");
        if (!authorization.isEmpty()) {
            client.with("Authorization", authorization);
        }
        client.open(product.server().realmUrl(Product.REALM) + "/protocol/openid-connect/userinfo");
        judge("userinfo " + authorization, client.status(), jsonError(client), client.body(), status, error);
    }

    private static String jsonError(HttpBrowser answer) {
        return answer.body().contains("\"error\":")
                ? answer.body().replaceFirst("(?s).*\"error\":\"([^\"]*)\".*", "$1")
                : "";
    }

    private void judge(String request, int status, String came, String body, int wantedStatus, String wanted) {
        String what = request.length() > 300
                ? request.substring(0, 60) + "…" + request.substring(request.length() - 240)
                : request;
        softly.assertThat(status + " " + came).as(what).isEqualTo(wantedStatus + " " + wanted);
        softly.assertThat(body).as(what).doesNotContain("Exception", "\tat ");
    }

    private Map<String, String> code(String code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", Product.PORTAL);
        fields.put("client_secret", SECRET);
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", Product.PORTAL_CALLBACK);
        fields.put("code_verifier", PortalTokens.CODE_VERIFIER.getValue());
        return fields;
    }

    private Map<String, String> refresh(String token) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", Product.PORTAL);
        fields.put("client_secret", SECRET);
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", token);
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value.replace("%00", "\0"));
        }
        return changed;
    }

    private static String form(Map<String, String> fields) {
        return HttpBrowser.encode(fields);
    }

    private String freshCode(HttpBrowser browser) {
        return browser.open(product.loginUrl()).address().getRawQuery().replaceFirst(".*\\bcode=([^&]+).*", "$1");
    }

    private String logout(String query) {
        return product.server().realmUrl(Product.REALM) + "/protocol/openid-connect/logout" + query;
    }

    /** The same claims under a signature of nobody. */
    private static String forged(String token) {
        int signature = token.lastIndexOf('.') + 1;
        return token.substring(0, signature) + new StringBuilder(token.substring(signature)).reverse();
    }
}
