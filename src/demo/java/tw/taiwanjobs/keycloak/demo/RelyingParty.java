package tw.taiwanjobs.keycloak.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.BackChannelLogoutRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** A portal's side of OpenID Connect: authorization code with PKCE, state and nonce; the library checks the ID token. */
final class RelyingParty {
    private static final Scope SCOPE = new Scope("openid", "profile", "email");

    private static final List<ACR> ANY_LEVEL = List.of();
    private static final List<ACR> TWO_FACTORS = List.of(new ACR("2"));

    private final PortalClient client;
    private final ClientID id;
    private final OIDCProviderMetadata provider;
    private final IDTokenValidator validator;
    private final LogoutTokenValidator logoutValidator;

    private RelyingParty(PortalClient client, OIDCProviderMetadata provider) throws MalformedURLException {
        this.client = client;
        this.id = new ClientID(client.clientId());
        this.provider = provider;
        this.validator = new IDTokenValidator(
                provider.getIssuer(),
                id,
                JWSAlgorithm.RS256,
                provider.getJWKSetURI().toURL());
        this.logoutValidator = new LogoutTokenValidator(
                provider.getIssuer(),
                id,
                JWSAlgorithm.RS256,
                provider.getJWKSetURI().toURL());
    }

    static RelyingParty of(PortalClient client, String issuer) {
        try {
            return new RelyingParty(client, OIDCProviderMetadata.resolve(new Issuer(issuer)));
        } catch (GeneralException | IOException e) {
            throw new StartupFailure("the portal cannot read " + issuer + ": " + e.getMessage(), e);
        }
    }

    /** The whole address of a request to the portal: the library reads no other. */
    URI address(URI requested) {
        return client.home().resolve(requested);
    }

    URI logIn(PortalLogin attempt) {
        return request(attempt, provider.getAuthorizationEndpointURI(), ANY_LEVEL);
    }

    /** Keycloak asks a member who is logged in for the second factor alone. */
    URI logInWithTwoFactors(PortalLogin attempt) {
        return request(attempt, provider.getAuthorizationEndpointURI(), TWO_FACTORS);
    }

    /** Keycloak's sign-up stands beside its login and takes the same parameters. */
    URI signUp(PortalLogin attempt) {
        return request(attempt, provider.getAuthorizationEndpointURI().resolve("registrations"), ANY_LEVEL);
    }

    /** The member's own pages, which stand below the issuer's address. */
    URI memberArea() {
        return URI.create(provider.getIssuer().getValue() + "/taiwanjobs-member");
    }

    URI logOut(Optional<SignedIn> member) {
        var end = provider.getEndSessionEndpointURI();
        return member.map(SignedIn::idToken)
                .map(token -> new LogoutRequest(end, token, client.home(), null))
                .orElseGet(() -> new LogoutRequest(end))
                .toURI();
    }

    /** @return the session that has ended; none if the token is not of Keycloak for this portal, or not in time */
    Optional<SessionID> endedBy(String logoutRequest) {
        try {
            var request = BackChannelLogoutRequest.parse(URLUtils.parseParameters(logoutRequest));
            return Optional.ofNullable(
                    logoutValidator.validate(request.getLogoutToken()).getSessionID());
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** @param requested by a frame of Keycloak's page; anybody can ask for it, and knows no session */
    Optional<SessionID> endedBy(URI requested) {
        var parameters = URLUtils.parseParameters(requested.getRawQuery());
        return Optional.ofNullable(MultivaluedMapUtils.getFirstValue(parameters, "sid"))
                .filter(session ->
                        provider.getIssuer().getValue().equals(MultivaluedMapUtils.getFirstValue(parameters, "iss")))
                .map(SessionID::new);
    }

    /** @return nobody if Keycloak does not know the code, as after a reload of the callback page */
    Optional<SignedIn> redeem(AuthorizationCode code, PortalLogin attempt) {
        return tokens(
                new AuthorizationCodeGrant(code, client.callback(), attempt.verifier()), Optional.of(attempt.nonce()));
    }

    /** @return nobody if the session has ended at Keycloak */
    Optional<SignedIn> refresh(SignedIn member) {
        return tokens(new RefreshTokenGrant(member.refreshToken()), Optional.empty());
    }

    private Optional<SignedIn> tokens(AuthorizationGrant grant, Optional<Nonce> nonce) {
        var authentication = new ClientSecretBasic(id, new Secret(client.secret()));
        try {
            var request = new TokenRequest.Builder(provider.getTokenEndpointURI(), authentication, grant).build();
            var response = OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
            return response instanceof OIDCTokenResponse tokens
                    ? Optional.of(signedIn(tokens.getOIDCTokens(), nonce))
                    : Optional.empty();
        } catch (IOException | ParseException | BadJOSEException | JOSEException e) {
            throw new IllegalStateException("the login could not be completed", e);
        }
    }

    private SignedIn signedIn(OIDCTokens tokens, Optional<Nonce> nonce)
            throws IOException, ParseException, BadJOSEException, JOSEException {
        var claims = validator.validate(tokens.getIDToken(), nonce.orElse(null));
        var member = userInfo(tokens.getBearerAccessToken());
        if (!claims.getSubject().equals(member.getSubject())) {
            throw new IllegalStateException("userinfo is about another member than the ID token");
        }
        return new SignedIn(
                Optional.ofNullable(member.getName()).orElse(""),
                Optional.ofNullable(member.getEmailAddress()).orElse(""),
                Optional.ofNullable(claims.getACR()).map(ACR::getValue).orElse(""),
                Optional.ofNullable(claims.getAMR()).orElseGet(List::of).stream()
                        .map(AMR::getValue)
                        .toList(),
                claims.getSessionID(),
                tokens.getIDToken(),
                tokens.getRefreshToken());
    }

    private UserInfo userInfo(BearerAccessToken token) throws IOException, ParseException {
        var request = new UserInfoRequest(provider.getUserInfoEndpointURI(), token);
        return UserInfoResponse.parse(request.toHTTPRequest().send())
                .toSuccessResponse()
                .getUserInfo();
    }

    private URI request(PortalLogin attempt, URI endpoint, List<ACR> levels) {
        var request = new AuthenticationRequest.Builder(new ResponseType("code"), SCOPE, id, client.callback())
                .endpointURI(endpoint)
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256);
        if (!levels.isEmpty()) {
            request.acrValues(levels);
        }
        return request.build().toURI();
    }
}
