package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.pages.ConsentPage;
import tw.taiwanjobs.keycloak.pages.DeviceCodePage;
import tw.taiwanjobs.keycloak.pages.InfoPage;
import tw.taiwanjobs.keycloak.pages.LinkProviderPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.OneTimeCodePage;
import tw.taiwanjobs.keycloak.pages.ProgramCodePage;
import tw.taiwanjobs.keycloak.pages.RemoveFactorPage;
import tw.taiwanjobs.keycloak.pages.SendFormPage;
import tw.taiwanjobs.keycloak.pages.SitePage;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForeignProvider;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Pages that Keycloak shows beside the journeys, which few members ever see: in the frame, in words, without JavaScript. */
@ExtendWith(Chromium.class)
class KeycloakPagesIT {

    private static final String SAML_SITE = "http://localhost:8091/saml";

    private final RunningProduct product = RunningProduct.get();
    private final ConsoleMember member = ConsoleMember.of(product);

    static Stream<Device> devices() {
        return Stream.of(new Device("zh-TW", 320, true), Device.ENGLISH_COMPUTER, new Device("zh-TW", 320, false));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_device_is_logged_in_by_the_code_that_it_shows(Device device, Devices devices) {
        Tab tab = devices.take(device);
        try (OwnPortal portal = OwnPortal.careless(product, KeycloakPagesIT::forDevices)) {
            DeviceCodePage page = picture(new DeviceCodePage(tab.go(address("device"))));
            page.fill(Map.of("device_user_code", "AAAA-AAAA"));
            page = picture(page.submit(DeviceCodePage::new), "-error");
            assertThat(page.invalidFields()).containsExactly("device_user_code");

            page = picture(page.submit(DeviceCodePage::new), "-empty");
            assertThat(page.invalidFields()).containsExactly("device_user_code");
            assertThat(page.main().textContent())
                    .contains(in(device, "請輸入裝置代碼。", "Please enter the code of the device."));

            page.fill(Map.of("device_user_code", codeOf(portal)));
            LoginPage login = page.submit(LoginPage::new);
            login.fill(Map.of("username", member.email(), "password", SignUp.PASSWORD));
            InfoPage done = login.submit(ConsentPage::new).press("button[name=accept]", InfoPage::new);
            assertThat(picture(done).main().locator("h1").textContent())
                    .contains(in(device, "裝置登入完成", "Your device is logged in"));

            page = new DeviceCodePage(tab.go(address("device")));
            page.fill(Map.of("device_user_code", codeOf(portal)));
            done = page.submit(ConsentPage::new).press("button[name=cancel]", InfoPage::new);
            assertThat(picture(done, "-refused").main().textContent())
                    .contains(in(device, "您未同意提供資料", "You did not agree"));
            done.press(".buttons a", DeviceCodePage::new);
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_program_gets_a_code_and_a_stranger_no_words(Device device, Devices devices) {
        Tab tab = devices.take(device);
        String code = UUID.randomUUID() + "." + UUID.randomUUID();
        String page = address("protocol/openid-connect/oauth/oob?");

        assertThat(picture(new ProgramCodePage(tab.go(page + "code=" + code)))
                        .main()
                        .textContent())
                .contains(code);
        for (String words : List.of("code=請撥打0900-123-456,取得您的獎金並告知密碼", "error=請撥打0900-123-456")) {
            assertThat(picture(new ProgramCodePage(tab.go(page + words)), "-refused")
                            .main()
                            .textContent())
                    .doesNotContain("0900");
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_way_to_log_in_is_removed(Device device, Devices devices) {
        member.addCredential(SecondFactors.app("我的手機"));
        String app = member.resource().credentials().stream()
                .filter(credential -> credential.getType().equals("otp"))
                .findFirst()
                .orElseThrow()
                .getId();
        Tab tab = atPortal(devices, device);
        LoginPage login = new LoginPage(tab.go(product.loginUrl() + "&kc_action=delete_credential:" + app));
        login.fill(Map.of("username", member.email(), "password", SignUp.PASSWORD));
        OneTimeCodePage code = login.submit(OneTimeCodePage::new);
        code.fill(Map.of("otp", SecondFactors.code()));

        RemoveFactorPage page = picture(code.submit(RemoveFactorPage::new));
        assertThat(page.main().textContent()).contains("我的手機");
        assertThat(page.press("button[name=cancel-aia]", this::portal).page().url())
                .contains("kc_action_status=cancelled");
        assertThat(member.resource().credentials()).hasSize(2);
        page = new RemoveFactorPage(tab.go(product.loginUrl() + "&kc_action=delete_credential:" + app));
        assertThat(page.submit(this::portal).page().url()).contains("kc_action_status=success");
        assertThat(member.resource().credentials()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("devices")
    void an_identity_provider_is_connected(Device device, Devices devices) {
        String foreignAccount = Identities.email();
        Tab tab = atPortal(devices, device);
        try (ForeignProvider provider = ForeignProvider.addTo(product).withUser(foreignAccount);
                OwnPortal portal = OwnPortal.careless(product, client -> client.setFullScopeAllowed(true))) {
            LoginPage login = new LoginPage(tab.go(portal.loginUrl() + "&kc_action=idp_link:" + provider.alias()));
            login.fill(Map.of("username", member.email(), "password", SignUp.PASSWORD));

            LinkProviderPage page = picture(login.submit(LinkProviderPage::new));
            assertThat(page.main().locator("h1").textContent()).contains(ForeignProvider.DISPLAY_NAME);
            tab.leave(page.submitButton()::click);
            tab.waitFor("input[name=username]");
            provider.enter(tab.page(), foreignAccount);

            assertThat(portal(tab).page().url()).contains("kc_action_status=success");
            assertThat(member.resource().getFederatedIdentity()).hasSize(1);
        }
    }

    /** Where JavaScript is on, the page goes on by itself; for the audit it has to stay. */
    @ParameterizedTest
    @MethodSource("devices")
    void a_site_that_speaks_saml_is_reached(Device device, Devices devices) {
        ClientRepresentation site = samlSite();
        product.admin().importClient(site);
        devices.allowPortal(SAML_SITE);
        devices.letFail("send-form.js");
        Tab tab = devices.take(device);
        tab.page().route("**/send-form.js", route -> route.abort());
        LoginPage login = new LoginPage(tab.go(address("protocol/saml/clients/" + site.getClientId())));
        login.fill(Map.of("username", member.email(), "password", SignUp.PASSWORD));

        SendFormPage page = picture(login.submit(SendFormPage::new));
        page.submit(this::portal);
        if (device.scripts()) {
            tab.page().unroute("**/send-form.js");
            portal(tab.go(address("protocol/saml/clients/" + site.getClientId())));
        }
        assertThat(tab.page().url()).isEqualTo(SAML_SITE);
    }

    private static void forDevices(ClientRepresentation client) {
        client.getAttributes().put("oauth2.device.authorization.grant.enabled", "true");
        client.setBaseUrl(null);
    }

    private static ClientRepresentation samlSite() {
        String id = "saml-" + UUID.randomUUID();
        ClientRepresentation site = new ClientRepresentation();
        site.setClientId(id);
        site.setProtocol("saml");
        site.setRedirectUris(List.of(SAML_SITE));
        site.setFullScopeAllowed(false);
        site.setAttributes(new HashMap<>(Map.of(
                "saml_idp_initiated_sso_url_name",
                id,
                "saml_assertion_consumer_url_post",
                SAML_SITE,
                "saml.force.post.binding",
                "true",
                "saml.client.signature",
                "false")));
        return site;
    }

    private String codeOf(OwnPortal portal) {
        HttpBrowser device = HttpBrowser.inEnglish()
                .with("Accept", "application/json")
                .post(
                        address("protocol/openid-connect/auth/device"),
                        HttpBrowser.encode(Map.of(
                                "client_id",
                                portal.clientId(),
                                "client_secret",
                                portal.secret(),
                                "scope",
                                "openid",
                                "code_challenge",
                                PortalTokens.CODE_CHALLENGE,
                                "code_challenge_method",
                                "S256")));
        try {
            return String.valueOf(
                    JsonSerialization.readValue(device.body(), Map.class).get("user_code"));
        } catch (IOException noJson) {
            throw new AssertionError(device.body(), noJson);
        }
    }

    private String address(String path) {
        return product.server().realmUrl(RunningProduct.REALM) + "/" + path;
    }

    private Tab atPortal(Devices devices, Device device) {
        devices.allowPortal(Product.PORTAL_CALLBACK);
        return devices.take(device);
    }

    private Tab portal(Tab tab) {
        tab.waitFor("#portal");
        return tab;
    }

    private static String in(Device device, String chinese, String english) {
        return device.locale().equals("en") ? english : chinese;
    }

    private static <P extends SitePage> P picture(P page) {
        return picture(page, "");
    }

    private static <P extends SitePage> P picture(P page, String state) {
        Tab tab = page.tab();
        if (tab.device().scripts()) {
            Pictures.take(tab, tab.shown() + state + "-" + tab.device().name() + ".jpg");
        }
        return page;
    }
}
