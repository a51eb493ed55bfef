package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.util.JsonSerialization;

/** The demo portal's side of a login: exchanges the code, refreshes tokens. */
public final class PortalTokens {

    private static final String SECRET = "jobs-portal-demo-secret";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String endpoint;

    public PortalTokens(RunningProduct product) {
        endpoint = product.server().realmUrl(RunningProduct.REALM) + "/protocol/openid-connect/token";
    }

    /** @param browser has just come back to the portal from a login */
    public String refreshToken(HttpBrowser browser) {
        String code = browser.address().getRawQuery().replaceFirst(".*\\bcode=([^&]+).*", "$1");
        HttpResponse<String> response = post(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", RunningProduct.PORTAL_CALLBACK));
        try {
            return JsonSerialization.readValue(response.body(), AccessTokenResponse.class)
                    .getRefreshToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Status of the answer to a refresh. */
    public int refresh(String refreshToken) {
        return post(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken))
                .statusCode();
    }

    private HttpResponse<String> post(Map<String, String> fields) {
        Map<String, String> withClient = new HashMap<>(fields);
        withClient.put("client_id", RunningProduct.PORTAL);
        withClient.put("client_secret", SECRET);
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(HttpBrowser.encode(withClient)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
