package tw.taiwanjobs.keycloak.journeys.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Display;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimRequirement;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSetRequest;
import com.nimbusds.openid.connect.sdk.claims.Gender;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/**
 * The OpenID conformance suite's plan <i>Basic OP</i>, one test for each of its modules and of the module's name; what each
 * has to ask stands in OpenID Connect Core. See {@code docs/portals.md}.
 */
class BasicOpIT {

    private static final RunningProduct product = RunningProduct.get();

    /** Of 128 bits. */
    private static final int SHORTEST_CODE = 22;

    private static final Set<String> PROFILE = Set.of(
            "name",
            "given_name",
            "family_name",
            "middle_name",
            "nickname",
            "preferred_username",
            "profile",
            "picture",
            "website",
            "gender",
            "birthdate",
            "zoneinfo",
            "locale",
            "updated_at");
    private static final Set<String> EMAIL = Set.of("email", "email_verified");
    private static final Set<String> ADDRESS = Set.of("address");
    private static final Set<String> PHONE = Set.of("phone_number", "phone_number_verified");

    private static final LangTag ENGLISH = tag("en");
    private static final LangTag UNKNOWN_LANGUAGE = tag("se");

    private static SignUp member;
    private static Client client;
    private static Client client2;

    @BeforeAll
    static void registerClients() {
        member = new SignUp(product).toActive();
        client = new Client(product, "conformance");
        client2 = new Client(product, "conformance-2");
    }

    @AfterAll
    static void removeClients() {
        client.close();
        client2.close();
    }

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void oidcc_server() throws ParseException, InvalidHashException {
        Visit visit = logIn(client.request("openid"));
        AuthorizationCode code = visit.code();
        OIDCTokens tokens = Visit.tokens(client.redeem(client.grant(code)));
        IDTokenClaimsSet claims = visit.claims(tokens);

        assertThat(code.getValue()).hasSizeGreaterThan(SHORTEST_CODE);
        assertThat(tokens.getAccessToken().getLifetime()).isPositive();
        if (claims.getAccessTokenHash() != null) {
            AccessTokenValidator.validate(tokens.getAccessToken(), JWSAlgorithm.RS256, claims.getAccessTokenHash());
        }
        assertThat(claims.toJWTClaimsSet().getClaims()).doesNotContainKey("name");
        assertThat(client.userInfo(tokens.getAccessToken()).getSubject()).isEqualTo(claims.getSubject());
    }

    @Test
    void oidcc_response_type_missing() {
        AuthenticationRequest request = client.request("openid").build();
        String without = request.toURI()
                .toString()
                .replaceAll("[?&]response_type=code", "?")
                .replace("?&", "?");

        ErrorObject error = Visit.open(client, request, URI.create(without)).error();

        assertThat(error.getCode()).isIn(OAuth2Error.INVALID_REQUEST_CODE, OAuth2Error.UNSUPPORTED_RESPONSE_TYPE_CODE);
    }

    @Test
    void oidcc_idtoken_signature() throws Exception {
        OIDCTokens tokens = logIn(client.request("openid")).tokens();

        JWSHeader header = (JWSHeader) tokens.getIDToken().getHeader();
        assertThat(header.getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(header.getKeyID()).isNotBlank();
    }

    /** The module is passed over where discovery does not offer it, which is what the product wants. */
    @Test
    void oidcc_idtoken_unsigned() {
        assertThat(client.provider().getIDTokenJWSAlgs())
                .contains(JWSAlgorithm.RS256)
                .doesNotContain(new JWSAlgorithm("none"));
    }

    @Test
    void oidcc_userinfo_get() {
        assertUserInfo(token -> new UserInfoRequest(userInfoEndpoint(), token).toHTTPRequest());
    }

    @Test
    void oidcc_userinfo_post_header() {
        assertUserInfo(token -> {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, userInfoEndpoint());
            request.setAuthorization(token.toAuthorizationHeader());
            return request;
        });
    }

    @Test
    void oidcc_userinfo_post_body() {
        assertUserInfo(token -> {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, userInfoEndpoint());
            request.setEntityContentType(ContentType.APPLICATION_URLENCODED);
            request.setBody("access_token=" + token.getValue());
            return request;
        });
    }

    @Test
    void oidcc_ensure_request_without_nonce_succeeds_for_code_flow() {
        assertThat(logIn(client.request("openid").nonce(null)).claims().getNonce())
                .isNull();
    }

    @Test
    void oidcc_scope_profile() {
        UserInfo told = userInfo("openid", "profile");

        assertThat(told.getName()).isEqualTo(SignUp.profileFields().get("firstName"));
        assertThat(told.getGender()).isEqualTo(Gender.MALE);
        assertThat(told.getBirthdate()).isEqualTo("1957-11-19");
        assertOnly(told, PROFILE);
    }

    @Test
    void oidcc_scope_email() {
        UserInfo told = userInfo("openid", "email");

        assertThat(told.getEmailAddress()).isEqualTo(member.email());
        assertThat(told.getEmailVerified()).isTrue();
        assertOnly(told, EMAIL);
    }

    @Test
    void oidcc_scope_address() {
        UserInfo told = userInfo("openid", "address");

        assertThat(told.getAddress().getRegion())
                .isEqualTo(SignUp.profileFields().get("region"));
        assertThat(told.getAddress().getLocality())
                .isEqualTo(SignUp.profileFields().get("locality"));
        assertThat(told.getAddress().getPostalCode())
                .isEqualTo(SignUp.profileFields().get("postal_code"));
        assertOnly(told, ADDRESS);
    }

    @Test
    void oidcc_scope_phone() {
        assertOnly(userInfo("openid", "phone"), PHONE);
    }

    @Test
    void oidcc_scope_all() {
        UserInfo told = userInfo("openid", "profile", "email", "address", "phone");

        assertThat(told.toJSONObject()).containsKeys("name", "email", "address");
        assertOnly(told, PROFILE, EMAIL, ADDRESS, PHONE);
    }

    @Test
    void oidcc_alternate_happy_flow() {
        AuthenticationRequest request = client.request("email", "openid").build();
        List<String> parameters =
                new ArrayList<>(List.of(request.toQueryString().split("&")));
        Collections.reverse(parameters);
        URI address = URI.create(request.getEndpointURI() + "?" + String.join("&", parameters));

        OIDCTokens tokens = Visit.open(client, request, address).logIn(member).tokens();

        assertThat(client.userInfo(tokens.getAccessToken()).getEmailAddress()).isEqualTo(member.email());
    }

    @Test
    void oidcc_display_page() {
        logIn(client.request("openid").display(Display.PAGE)).claims();
    }

    @Test
    void oidcc_display_popup() {
        logIn(client.request("openid").display(Display.POPUP)).claims();
    }

    @Test
    void oidcc_prompt_login() {
        Visit visit = logIn(client.request("openid"));
        IDTokenClaimsSet first = visit.claims();
        letSecondsPass(2);

        IDTokenClaimsSet second = visit.then(client.request("openid").prompt(Prompt.Type.LOGIN))
                .logInAgain()
                .claims();

        assertThat(second.getSubject()).isEqualTo(first.getSubject());
        assertThat(second.getAuthenticationTime()).isAfter(first.getAuthenticationTime());
    }

    @Test
    void oidcc_prompt_none_not_logged_in() {
        Visit visit = Visit.open(client, client.request("openid").prompt(Prompt.Type.NONE));

        assertThat(visit.error().getCode()).isEqualTo(OIDCError.LOGIN_REQUIRED_CODE);
    }

    @Test
    void oidcc_prompt_none_logged_in() {
        assertSilent(client.request("openid"), first -> client.request("openid").prompt(Prompt.Type.NONE));
    }

    @Test
    void oidcc_max_age_1() {
        Visit visit = logIn(client.request("openid"));
        IDTokenClaimsSet first = visit.claims();
        letSecondsPass(2);

        IDTokenClaimsSet second =
                visit.then(client.request("openid").maxAge(1)).logInAgain().claims();

        assertThat(second.getAuthenticationTime()).isAfter(first.getAuthenticationTime());
    }

    @Test
    void oidcc_max_age_10000() {
        IDTokenClaimsSet claims = assertSilent(
                client.request("openid").maxAge(15_000),
                first -> client.request("openid").maxAge(10_000));

        assertThat(claims.getAuthenticationTime()).isNotNull();
    }

    @Test
    void oidcc_ensure_request_with_unknown_parameter_succeeds() {
        logIn(client.request("openid").customParameter("extra", "foobar")).claims();
    }

    @Test
    void oidcc_id_token_hint() {
        assertSilent(
                client.request("openid"),
                first -> client.request("openid").prompt(Prompt.Type.NONE).idTokenHint(first));
    }

    @Test
    void oidcc_login_hint() {
        Visit visit = Visit.open(client, client.request("openid").loginHint(member.email()));

        assertThat(visit.browser().value("username")).isEqualTo(member.email());
        visit.logIn(member).claims();
    }

    @Test
    void oidcc_ui_locales() {
        Visit visit = Visit.open(client, client.request("openid").uiLocales(List.of(UNKNOWN_LANGUAGE, ENGLISH)));

        assertThat(visit.browser().document().select("html").attr("lang")).isEqualTo("en");
        visit.logIn(member).claims();
    }

    @Test
    void oidcc_claims_locales() {
        logIn(client.request("openid").claimsLocales(List.of(UNKNOWN_LANGUAGE))).claims();
    }

    @Test
    void oidcc_ensure_request_with_acr_values_succeeds() {
        List<ACR> wanted = client.provider().getACRs();

        IDTokenClaimsSet claims =
                logIn(client.request("openid").acrValues(wanted)).claims();

        assertThat(claims.getACR()).isIn(wanted);
    }

    @Test
    void oidcc_codereuse() {
        assertReuseRefused(0);
    }

    @Test
    void oidcc_codereuse_30seconds() {
        AccessToken token = assertReuseRefused(30);

        HTTPResponse answer = Client.send(new UserInfoRequest(userInfoEndpoint(), token).toHTTPRequest());
        assertThat(answer.getStatusCode()).isEqualTo(HTTPResponse.SC_UNAUTHORIZED);
    }

    @Test
    void oidcc_ensure_registered_redirect_uri() {
        AuthenticationRequest request = client.request("openid").build();
        String elsewhere = HttpBrowser.encode(Map.of("redirect_uri", client.callback() + "/other"));
        String address = request.toURI().toString().replaceFirst("redirect_uri=[^&]*", elsewhere);

        Visit visit = Visit.open(client, request, URI.create(address));

        assertThat(visit.browser().page()).isEqualTo("error");
        assertThat(visit.browser().status()).isEqualTo(400);
    }

    @Test
    void oidcc_ensure_post_request_succeeds() {
        Visit.post(client, client.request("openid")).logIn(member).claims();
    }

    @Test
    void oidcc_server_client_secret_post() {
        Visit visit = logIn(client.request("openid"));

        TokenResponse response =
                client.redeem(client.grant(visit.code()), new ClientSecretPost(client.id(), client.secret()));

        visit.claims(Visit.tokens(response));
    }

    @Test
    void oidcc_request_uri_unsigned_supported_correctly_or_rejected_as_unsupported() throws ParseException {
        AuthenticationRequest inner = client.request("openid").build();
        try (RequestFile file = RequestFile.with(new PlainJWT(inner.toJWTClaimsSet()).serialize())) {
            client.allowRequestsAt(file.address());
            URI address = outside(inner, client.callback())
                    .requestURI(file.address())
                    .build()
                    .toURI();

            Visit.open(client, inner, address).logIn(member).claims();
        }
    }

    @Test
    void oidcc_unsigned_request_object_supported_correctly_or_rejected_as_unsupported() throws ParseException {
        AuthenticationRequest inner = client.request("openid").build();

        Visit.open(client, inner, wrapped(inner, client.callback()))
                .logIn(member)
                .claims();
    }

    @Test
    void oidcc_ensure_request_object_with_redirect_uri() throws ParseException {
        AuthenticationRequest inner = client.request("openid").build();
        URI elsewhere = client.callback().resolve("/other");

        Visit.open(client, inner, wrapped(inner, elsewhere)).logIn(member).claims();
    }

    /** The name comes with its scope only: the suite warns, the product's decision stands in ADR 0014. */
    @Test
    void oidcc_claims_essential() throws ParseException {
        OIDCClaimsRequest name = new OIDCClaimsRequest()
                .withUserInfoClaimsRequest(new ClaimsSetRequest()
                        .add(new ClaimsSetRequest.Entry("name").withClaimRequirement(ClaimRequirement.ESSENTIAL)));

        Visit visit = logIn(client.request("openid").claims(name));
        OIDCTokens tokens = visit.tokens();

        assertThat(visit.claims(tokens).toJWTClaimsSet().getClaims()).doesNotContainKey("name");
        assertOnly(client.userInfo(tokens.getAccessToken()));
    }

    @Test
    void oidcc_refresh_token() {
        Visit visit = logIn(client.request("openid", "offline_access").prompt(Prompt.Type.CONSENT));
        OIDCTokens first = visit.tokens();
        IDTokenClaimsSet before = visit.claims(first);

        OIDCTokens second = Visit.tokens(client.redeem(new RefreshTokenGrant(first.getRefreshToken())));
        IDTokenClaimsSet after = client.claims(second, null);

        assertThat(after.getSubject()).isEqualTo(before.getSubject());
        assertThat(after.getAuthenticationTime()).isEqualTo(before.getAuthenticationTime());
        assertThat(client.userInfo(second.getAccessToken()).getSubject()).isEqualTo(before.getSubject());
        TokenResponse strangers = client2.redeem(new RefreshTokenGrant(second.getRefreshToken()));
        assertThat(strangers.toErrorResponse().getErrorObject().getCode()).isEqualTo(OAuth2Error.INVALID_GRANT_CODE);
    }

    @Test
    void oidcc_ensure_request_with_valid_pkce_succeeds() {
        Visit visit = logIn(client.request("openid"));

        TokenResponse wrong =
                client.redeem(new AuthorizationCodeGrant(visit.code(), client.callback(), new CodeVerifier()));

        assertThat(wrong.toErrorResponse().getErrorObject().getCode()).isEqualTo(OAuth2Error.INVALID_GRANT_CODE);
        visit.then(client.request("openid")).claims();
    }

    private static Visit logIn(AuthenticationRequest.Builder request) {
        return Visit.open(client, request).logIn(member);
    }

    private static void letSecondsPass(int seconds) {
        product.testbed().setClockAhead(Duration.ofSeconds(seconds));
    }

    private static void assertUserInfo(Function<BearerAccessToken, HTTPRequest> request) {
        Visit visit = logIn(client.request("openid"));
        OIDCTokens tokens = visit.tokens();

        UserInfo told = Client.userInfo(request.apply(tokens.getBearerAccessToken()));

        assertThat(told.getSubject()).isEqualTo(visit.claims(tokens).getSubject());
    }

    private static UserInfo userInfo(String... scopes) {
        Visit visit = logIn(client.request(scopes));
        OIDCTokens tokens = visit.tokens();
        UserInfo told = client.userInfo(tokens.getAccessToken());
        assertThat(told.getSubject()).isEqualTo(visit.claims(tokens).getSubject());
        return told;
    }

    /** Nothing but the subject and claims of these scopes. */
    @SafeVarargs
    private static void assertOnly(UserInfo told, Set<String>... scopes) {
        assertThat(told.toJSONObject().keySet())
                .allMatch(claim -> claim.equals("sub") || Stream.of(scopes).anyMatch(scope -> scope.contains(claim)));
    }

    /** The second request in one browser shows no page, and tells the same of the login. */
    private static IDTokenClaimsSet assertSilent(
            AuthenticationRequest.Builder request, Function<JWT, AuthenticationRequest.Builder> next) {
        Visit visit = logIn(request);
        OIDCTokens tokens = visit.tokens();
        IDTokenClaimsSet first = visit.claims(tokens);

        IDTokenClaimsSet second = visit.then(next.apply(tokens.getIDToken())).claims();

        assertThat(second.getSubject()).isEqualTo(first.getSubject());
        assertThat(second.getAuthenticationTime()).isEqualTo(first.getAuthenticationTime());
        return second;
    }

    private static AccessToken assertReuseRefused(int seconds) {
        AuthorizationCode code = logIn(client.request("openid")).code();
        OIDCTokens tokens = Visit.tokens(client.redeem(client.grant(code)));
        letSecondsPass(seconds);

        TokenErrorResponse again = client.redeem(client.grant(code)).toErrorResponse();

        assertThat(again.getErrorObject().getHTTPStatusCode()).isEqualTo(HTTPResponse.SC_BAD_REQUEST);
        assertThat(again.getErrorObject().getCode()).isEqualTo(OAuth2Error.INVALID_GRANT_CODE);
        return tokens.getAccessToken();
    }

    /** A request object, and beside it what OAuth wants there. */
    private static URI wrapped(AuthenticationRequest inner, URI redirect) throws ParseException {
        return outside(inner, redirect)
                .requestObject(new PlainJWT(inner.toJWTClaimsSet()))
                .build()
                .toURI();
    }

    private static AuthenticationRequest.Builder outside(AuthenticationRequest inner, URI redirect) {
        return new AuthenticationRequest.Builder(inner.getResponseType(), inner.getScope(), client.id(), redirect)
                .endpointURI(inner.getEndpointURI());
    }

    private static LangTag tag(String language) {
        try {
            return new LangTag(language);
        } catch (LangTagException e) {
            throw new AssertionError(e);
        }
    }

    private static URI userInfoEndpoint() {
        return client.provider().getUserInfoEndpointURI();
    }
}
