package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.OwnPortal.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import tw.taiwanjobs.keycloak.support.AccountConsole;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The number itself goes to a portal that may have it, as long as the member agrees, and nowhere else. */
class NationalIdConsentIT {

    private static final String SCOPE = "national_id";

    private final RunningProduct product = RunningProduct.get();
    private final SignUp member = new SignUp(product).toActive();
    private final String memberId =
            product.admin().userByEmail(member.email()).orElseThrow().getId();

    @Test
    void a_member_who_agrees_is_asked_once_and_the_number_goes_to_userinfo_alone() {
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            HttpBrowser browser = logIn();
            assertThat(browser.open(portal.loginUrl("profile")).page()).isEmpty();

            OwnPortal.Granted granted = agree(portal, browser);
            assertThat(number(granted)).isEqualTo(member.nationalId());
            assertThat(granted.userinfoHeaders("Cache-Control")).contains("no-store");
            assertThat(number(portal.ask(browser, SCOPE))).isEqualTo(member.nationalId());
            assertThat(number(portal.refreshed(granted))).isEqualTo(member.nationalId());
            assertThat(names(portal.ask(browser).userinfo())).containsExactly("sub");

            assertThat(List.of(
                            granted.idToken(),
                            granted.accessToken(),
                            granted.refreshTokenClaims(),
                            granted.introspection()))
                    .noneMatch(token -> token.toString().contains(member.nationalId()));
            assertThat(example(portal)).doesNotContain(SCOPE, member.nationalId());
            assertThat(traces()).contains("consent=consent_granted").doesNotContain(member.nationalId());
            assertThat(product.testbed().databaseDump()).doesNotContain(member.nationalId());
        }
    }

    @Test
    void the_page_says_which_portal_gets_what_and_how_to_withdraw() {
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            HttpBrowser page = logIn().open(portal.loginUrl(SCOPE, "profile", "email"));

            assertThat(page.page()).isEqualTo("consent");
            assertThat(page.document().select("main li").eachText()).containsExactly("身分證字號或居留證號（完整號碼）");
            assertThat(page.document().select("main").text()).contains("「職能發展網」", "撤回", "0800-777-888");
            assertThat(page.document().select("main .aside a").attr("href")).endsWith("/taiwanjobs-member/portals");
            assertThat(page.body()).doesNotContain(member.nationalId());
        }
    }

    @Test
    void whoever_does_not_agree_is_led_back_and_nothing_is_given() {
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            HttpBrowser browser = logIn();
            browser.open(portal.loginUrl(SCOPE));

            assertThat(answer(browser, "cancel").address().getQuery()).contains("error=access_denied");
            assertThat(names(portal.ask(browser, "profile").userinfo())).doesNotContain(SCOPE);
        }
    }

    @Test
    void consent_that_is_withdrawn_ends_it_at_once() {
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            HttpBrowser browser = logIn();
            OwnPortal.Granted granted = agree(portal, browser);
            assertThat(number(granted)).isEqualTo(member.nationalId());

            allow(portal, List.of());

            assertThat(names(granted.userinfo())).containsExactly("sub");
            assertThat(portal.refresh(granted).status()).isEqualTo(400);
            assertThat(browser.open(portal.loginUrl(SCOPE)).page()).isEqualTo("consent");

            OwnPortal.Granted again = portal.granted(answer(browser, "accept"));
            assertThat(number(again)).isEqualTo(member.nationalId());
            product.admin().realm().users().get(memberId).revokeConsent(portal.clientId());
            assertThat(again.userinfoAnswer().status()).isEqualTo(401);
            assertThat(portal.refresh(again).status()).isEqualTo(400);
        }
    }

    @Test
    void a_portal_that_does_not_ask_for_consent_gets_nothing() {
        try (OwnPortal portal = OwnPortal.careless(product, client -> {
            OwnPortal.askForNumbers(client);
            client.setConsentRequired(false);
        })) {
            assertThat(names(portal.ask(logIn(), SCOPE).userinfo())).containsExactly("sub");
        }
    }

    @Test
    void a_portal_without_the_scope_is_refused() {
        try (OwnPortal portal = OwnPortal.of(product)) {
            assertThat(logIn().open(portal.loginUrl(SCOPE)).address().getQuery())
                    .contains("error=invalid_scope");
        }
    }

    @Test
    void an_id_token_has_the_number_if_it_is_encrypted_for_the_portal() throws JOSEException, ParseException {
        RSAKey key = new RSAKeyGenerator(2048)
                .keyUse(KeyUse.ENCRYPTION)
                .algorithm(JWEAlgorithm.RSA_OAEP_256)
                .keyID("portal")
                .generate();
        try (OwnPortal portal = OwnPortal.with(product, client -> encrypting(client, key))) {
            OwnPortal.Granted granted = agree(portal, logIn());

            JWEObject encrypted = JWEObject.parse(granted.encodedIdToken());
            encrypted.decrypt(new RSADecrypter(key));
            JsonNode inner = OwnPortal.payload(encrypted.getPayload().toString());
            assertThat(inner.path(SCOPE).asText()).isEqualTo(member.nationalId());
            assertThat(inner.path("sub").asText())
                    .isEqualTo(granted.userinfo().path("sub").asText());
            assertThat(granted.accessToken().toString()).doesNotContain(member.nationalId());
        }
    }

    private static void encrypting(ClientRepresentation client, RSAKey key) {
        OwnPortal.askForNumbers(client);
        client.getAttributes()
                .putAll(Map.of(
                        "use.jwks.string",
                        "true",
                        "jwks.string",
                        "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}",
                        "id.token.encrypted.response.alg",
                        "RSA-OAEP-256",
                        "id.token.encrypted.response.enc",
                        "A256GCM"));
    }

    private HttpBrowser logIn() {
        return new LogIn(product).as(member.email(), SignUp.PASSWORD);
    }

    private OwnPortal.Granted agree(OwnPortal portal, HttpBrowser browser) {
        assertThat(browser.open(portal.loginUrl(SCOPE)).page()).isEqualTo("consent");
        return portal.granted(answer(browser, "accept"));
    }

    private static HttpBrowser answer(HttpBrowser consentPage, String button) {
        Map<String, String> fields = new HashMap<>(consentPage.hiddenFields());
        fields.put(button, "on");
        return consentPage.submit(fields);
    }

    private static String number(OwnPortal.Granted granted) {
        return granted.userinfo().path(SCOPE).asText();
    }

    /** As the page <i>Applications</i> of the member's account does: the session goes on. */
    private void allow(OwnPortal portal, List<Map<String, String>> scopes) {
        HttpBrowser answer = AccountConsole.openedBy(logIn(), product)
                .post("applications/" + portal.clientId() + "/consent", Map.of("grantedScopes", scopes));
        assertThat(answer.status()).isEqualTo(200);
    }

    /** What the console shows an administrator who tries the client's scopes out on the member. */
    private String example(OwnPortal portal) {
        return HttpBrowser.inEnglish()
                .with("Accept", "application/json")
                .with("Authorization", "Bearer " + product.admin().token())
                .open(product.url() + "/admin/realms/taiwanjobs/clients/" + portal.id()
                        + "/evaluate-scopes/generate-example-userinfo?scope=openid+national_id&userId=" + memberId)
                .body();
    }

    private String traces() {
        String events = product.admin().events().stream()
                .map(event -> event.getType() + " " + event.getError() + " " + event.getDetails())
                .collect(Collectors.joining("\n"));
        return events + product.server().log().text();
    }
}
