package tw.taiwanjobs.keycloak.portal;

import java.util.Map;

/** Libraries and gateways that portals are made with, and what each needs to be told. */
enum PortalLibrary {
    APACHE("Apache with mod_auth_openidc", """
            OIDCProviderMetadataURL {issuer}/.well-known/openid-configuration
            OIDCClientID {clientId}
            OIDCClientSecret {secret}
            OIDCRedirectURI {redirect}
            OIDCScope "openid {scopes}"
            OIDCPKCEMethod S256
            OIDCDefaultLoggedOutURL {home}
            OIDCRemoteUserClaim sub
            OIDCCryptoPassphrase {passphrase}

            <Location />
              AuthType openid-connect
              Require valid-user
            </Location>
            """),

    SPRING("Spring Security 6, application.yml and a bean", """
            spring.security.oauth2.client:
              registration.taiwanjobs:
                client-id: {clientId}
                client-secret: {secret}
                authorization-grant-type: authorization_code
                # Spring listens at /login/oauth2/code/taiwanjobs.
                redirect-uri: {redirect}
                scope: openid, {scopeList}
              provider.taiwanjobs:
                issuer-uri: {issuer}
                user-name-attribute: sub

            @Bean
            SecurityFilterChain members(HttpSecurity http, ClientRegistrationRepository portals) throws Exception {
                var login = new DefaultOAuth2AuthorizationRequestResolver(portals, "/oauth2/authorization");
                login.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
                var logOut = new OidcClientInitiatedLogoutSuccessHandler(portals);
                logOut.setPostLogoutRedirectUri("{home}");
                return http.authorizeHttpRequests(pages -> pages.anyRequest().authenticated())
                        .oauth2Login(members -> members.authorizationEndpoint(at -> at.authorizationRequestResolver(login)))
                        .logout(end -> end.logoutSuccessHandler(logOut))
                        .build();
            }
            """),

    OAUTH2_PROXY("oauth2-proxy, oauth2-proxy.cfg", """
            provider = "oidc"
            oidc_issuer_url = "{issuer}"
            client_id = "{clientId}"
            client_secret = "{secret}"
            redirect_url = "{redirect}"
            scope = "openid {scopes}"
            code_challenge_method = "S256"
            oidc_email_claim = "email"
            cookie_secret = "{passphrase}"
            email_domains = ["*"]
            """),

    NODE("Node.js with openid-client 6", """
            import * as client from 'openid-client'

            const config = await client.discovery(new URL('{issuer}'), '{clientId}', '{secret}')
            const verifier = client.randomPKCECodeVerifier()
            const state = client.randomState()
            const nonce = client.randomNonce()
            // Keep the three in the visitor's session, then redirect to:
            const login = client.buildAuthorizationUrl(config, {
              redirect_uri: '{redirect}',
              scope: 'openid {scopes}',
              code_challenge: await client.calculatePKCECodeChallenge(verifier),
              code_challenge_method: 'S256',
              state,
              nonce,
            })
            // At the redirect URI, with the address that the visitor came back to:
            const tokens = await client.authorizationCodeGrant(config, comeBackTo, {
              pkceCodeVerifier: verifier,
              expectedState: state,
              expectedNonce: nonce,
            })
            const member = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub)
            """);

    private final String title;
    private final String template;

    PortalLibrary(String title, String template) {
        this.title = title;
        this.template = template;
    }

    String title() {
        return title;
    }

    /** @param values by the names in braces */
    String settings(Map<String, String> values) {
        var text = template;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
