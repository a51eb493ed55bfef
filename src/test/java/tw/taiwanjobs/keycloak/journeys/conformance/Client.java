package tw.taiwanjobs.keycloak.journeys.conformance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.portals.RegisteredClient;

/** The suite's client: asks for what it is told to, and checks every ID token that it gets. */
final class Client implements AutoCloseable {

    private final RegisteredClient registered;
    private final ClientID id;
    private final CodeVerifier verifier = new CodeVerifier();
    private final OIDCProviderMetadata provider;

    Client(Product product, String id) {
        this.registered = RegisteredClient.called(product, id);
        this.id = new ClientID(id);
        this.provider = discover(product.url() + "/realms/" + product.realm());
    }

    OIDCProviderMetadata provider() {
        return provider;
    }

    URI callback() {
        return registered.callback();
    }

    ClientID id() {
        return id;
    }

    Secret secret() {
        return new Secret(registered.secret());
    }

    /** From then on a request may stand there. */
    void allowRequestsAt(URI address) {
        registered.set(Map.of("request.uris", address.toString()));
    }

    /** With state, nonce and a challenge for {@link #redeem}. */
    AuthenticationRequest.Builder request(String... scopes) {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope(scopes), id, callback())
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(new State())
                .nonce(new Nonce())
                .codeChallenge(verifier, CodeChallengeMethod.S256);
    }

    AuthorizationGrant grant(AuthorizationCode code) {
        return new AuthorizationCodeGrant(code, callback(), verifier);
    }

    TokenResponse redeem(AuthorizationGrant grant) {
        return redeem(grant, new ClientSecretBasic(id, secret()));
    }

    TokenResponse redeem(AuthorizationGrant grant, ClientAuthentication authentication) {
        HTTPRequest request = new TokenRequest.Builder(provider.getTokenEndpointURI(), authentication, grant)
                .build()
                .toHTTPRequest();
        try {
            return OIDCTokenResponseParser.parse(send(request));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** Signature, issuer, audience, time and nonce are right, or it is an error. */
    IDTokenClaimsSet claims(OIDCTokens tokens, @Nullable Nonce nonce) {
        try {
            return new IDTokenValidator(
                            provider.getIssuer(),
                            id,
                            JWSAlgorithm.RS256,
                            provider.getJWKSetURI().toURL())
                    .validate(tokens.getIDToken(), nonce);
        } catch (BadJOSEException | JOSEException | IOException e) {
            throw new AssertionError(e);
        }
    }

    UserInfo userInfo(AccessToken token) {
        return userInfo(new UserInfoRequest(provider.getUserInfoEndpointURI(), token).toHTTPRequest());
    }

    static UserInfo userInfo(HTTPRequest request) {
        HTTPResponse response = send(request);
        try {
            response.ensureStatusCode(HTTPResponse.SC_OK);
            return UserInfo.parse(response.getBody());
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static HTTPResponse send(HTTPRequest request) {
        try {
            return request.send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        registered.close();
    }

    private static OIDCProviderMetadata discover(String issuer) {
        try {
            return OIDCProviderMetadata.resolve(new Issuer(issuer));
        } catch (GeneralException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
