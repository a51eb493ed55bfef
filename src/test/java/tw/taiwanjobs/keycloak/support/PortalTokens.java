package tw.taiwanjobs.keycloak.support;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.util.JsonSerialization;

/** A client's side of a login: exchanges the code, refreshes tokens, uses them. */
public final class PortalTokens {

    /** Of every login that a test begins. */
    public static final CodeVerifier CODE_VERIFIER = new CodeVerifier("one-verifier-for-all-tests-is-enough-for-them");

    /** Of every login that a test begins. */
    public static final String CODE_CHALLENGE =
            CodeChallenge.compute(CodeChallengeMethod.S256, CODE_VERIFIER).getValue();

    private final Product product;
    private final String clientId;
    private final Optional<String> secret;
    private final String redirectUri;

    /** @param client in the form of the admin REST API, with its secret if it is confidential */
    public PortalTokens(Product product, ClientRepresentation client, String redirectUri) {
        this.product = product;
        this.clientId = client.getClientId();
        this.secret = Optional.ofNullable(client.getSecret());
        this.redirectUri = redirectUri;
    }

    /** Of the demo portal. */
    public PortalTokens(Product product) {
        this(
                product,
                product.admin().realm().clients().findByClientId(Product.PORTAL).get(0),
                Product.PORTAL_CALLBACK);
    }

    /** Address where a login at the client starts, with no scope but {@code openid}. */
    public String loginUrl() {
        return product.loginUrl(clientId, redirectUri);
    }

    /** @param browser has just come back to the client from a login */
    public AccessTokenResponse redeem(HttpBrowser browser) {
        String query = String.valueOf(browser.address().getRawQuery());
        if (!query.contains("code=")) {
            throw new AssertionError("no code for " + clientId + " but " + browser.address() + ", page "
                    + browser.page() + ", status " + browser.status());
        }
        return redeem(query);
    }

    /** @param query with which a browser has come back to the client */
    public AccessTokenResponse redeem(String query) {
        String code = query.replaceFirst(".*\\bcode=([^&]+).*", "$1");
        return tokens(post(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUri,
                "code_verifier",
                CODE_VERIFIER.getValue())));
    }

    /** @param browser has just come back to the client from a login */
    public String refreshToken(HttpBrowser browser) {
        return redeem(browser).getRefreshToken();
    }

    /** Status of the answer to a refresh. The token is used up by it. */
    public int refresh(String refreshToken) {
        return answerToRefresh(refreshToken).status();
    }

    /** @return the refresh token that takes the place of this one */
    public String rotate(String refreshToken) {
        HttpBrowser answer = answerToRefresh(refreshToken);
        return Optional.ofNullable(tokens(answer).getRefreshToken())
                .orElseThrow(() -> new AssertionError("no refresh token but " + answer.body()));
    }

    private HttpBrowser answerToRefresh(String refreshToken) {
        return post(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private static AccessTokenResponse tokens(HttpBrowser answer) {
        try {
            return JsonSerialization.readValue(answer.body(), AccessTokenResponse.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpBrowser post(Map<String, String> fields) {
        Map<String, String> withClient = new HashMap<>(fields);
        withClient.put("client_id", clientId);
        secret.ifPresent(value -> withClient.put("client_secret", value));
        return HttpBrowser.inEnglish()
                .with("Accept", "application/json")
                .post(product.oidcUrl("token"), HttpBrowser.encode(withClient));
    }
}
