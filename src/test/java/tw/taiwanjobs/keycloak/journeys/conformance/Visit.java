package tw.taiwanjobs.keycloak.journeys.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.net.URI;
import java.util.Map;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A browser on its way from a client's request to the client's redirect URI. */
final class Visit {

    private final Client client;
    private final AuthenticationRequest request;
    private final HttpBrowser browser;

    private Visit(Client client, AuthenticationRequest request, HttpBrowser browser) {
        this.client = client;
        this.request = request;
        this.browser = browser;
    }

    /** In a new browser. */
    static Visit open(Client client, AuthenticationRequest.Builder request) {
        AuthenticationRequest built = request.build();
        return open(client, built, built.toURI());
    }

    /** @param address says the same as the request, in another form */
    static Visit open(Client client, AuthenticationRequest request, URI address) {
        return new Visit(client, request, HttpBrowser.inChinese().open(address.toString()));
    }

    /** By a form that the client's page sends. */
    static Visit post(Client client, AuthenticationRequest.Builder request) {
        AuthenticationRequest built = request.build();
        HttpBrowser browser = HttpBrowser.inChinese();
        return new Visit(client, built, browser.post(built.getEndpointURI().toString(), built.toQueryString()));
    }

    /** Another request of the client, in the same browser. */
    Visit then(AuthenticationRequest.Builder next) {
        AuthenticationRequest built = next.build();
        return new Visit(client, built, browser.open(built.toURI().toString()));
    }

    Visit logIn(SignUp member) {
        assertThat(browser.page()).isEqualTo("login");
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        return this;
    }

    /** As a member who is logged in already, and is asked all the same. */
    Visit logInAgain() {
        assertThat(browser.page()).isEqualTo("login");
        browser.submit(Map.of("password", SignUp.PASSWORD));
        return this;
    }

    HttpBrowser browser() {
        return browser;
    }

    AuthorizationCode code() {
        AuthenticationResponse response = response();
        assertThat(response.indicatesSuccess()).as("%s", browser.address()).isTrue();
        return response.toSuccessResponse().getAuthorizationCode();
    }

    ErrorObject error() {
        AuthenticationResponse response = response();
        assertThat(response.indicatesSuccess()).as("%s", browser.address()).isFalse();
        return response.toErrorResponse().getErrorObject();
    }

    OIDCTokens tokens() {
        return tokens(client.redeem(client.grant(code())));
    }

    /** Of an ID token that is right in all that the client can check. */
    IDTokenClaimsSet claims() {
        return claims(tokens());
    }

    IDTokenClaimsSet claims(OIDCTokens tokens) {
        return client.claims(tokens, request.getNonce());
    }

    static OIDCTokens tokens(TokenResponse response) {
        assertThat(response.indicatesSuccess()).isTrue();
        return ((OIDCTokenResponse) response).getOIDCTokens();
    }

    private AuthenticationResponse response() {
        assertThat(browser.address().toString()).startsWith(client.callback().toString());
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(browser.address());
            assertThat(response.getState()).isEqualTo(request.getState());
            assertThat(response.getIssuer()).isEqualTo(client.provider().getIssuer());
            return response;
        } catch (ParseException e) {
            throw new AssertionError(browser.address() + ", page " + browser.page(), e);
        }
    }
}
