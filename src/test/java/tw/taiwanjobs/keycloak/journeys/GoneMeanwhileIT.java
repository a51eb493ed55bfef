package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.AnyLink;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/**
 * Every page of the product, reloaded and sent after something that it needs is gone: it ends in a page of ours from
 * which one can go on, and every button of that page leads somewhere.
 */
@Tag("long")
class GoneMeanwhileIT {

    enum How {
        RELOADED,
        SENT
    }

    private final RunningProduct product = RunningProduct.get();
    private final String portal = "portal-" + UUID.randomUUID();
    private final Map<String, Opened> pages = new HashMap<>();
    private Set<String> membersBefore = Set.of();

    /** @param fields what the page is sent; empty if it has no form */
    private record Opened(HttpBrowser browser, Map<String, String> fields) {}

    @BeforeEach
    void openEveryPage() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(portal);
        client.setRedirectUris(List.of(Product.PORTAL_CALLBACK));
        client.setBaseUrl("http://localhost:8091/");
        product.admin().realm().clients().create(client).close();
        membersBefore = memberIds();

        SignUp person = new SignUp(product);
        opened("terms", signUpTo("terms", person), Map.of("termsAccepted", "on"));
        person = new SignUp(product);
        opened("identity", signUpTo("identity", person), person.identityFields());
        opened("profile", signUpTo("profile", new SignUp(product)), SignUp.profileFields());
        opened("mail-sent", signUpTo("mail-sent", new SignUp(product)), Map.of("resend", "true"));
        opened(
                "mail-sent, another address",
                signUpTo("mail-sent", new SignUp(product)),
                Map.of("correctAddress", "true", "email", Identities.email()));
        person = new SignUp(product);
        signUpTo("mail-sent", person);
        opened("set-password of a sign-up", person.openLink(), SignUp.passwordFields());
        person = new SignUp(product);
        signUpTo("mail-sent", person);
        opened("not me", person.openLink(), Map.of("notMe", "true"));
        for (AnyLink kind : List.of(AnyLink.PASSWORD_RESET, AnyLink.CONFIRM_EMAIL)) {
            AnyLink.Mailed mailed = kind.mail(product);
            opened(kind.page() + " of " + kind, mailed.openIn(HttpBrowser.inChinese()), mailed.fields());
        }
        opened("login", login(), LogIn.fields(Identities.email(), "Wrong-password-1"));
        LegacyMember legacy = LegacyMember.of(product);
        opened(
                "legacy-email",
                login().submit(LogIn.fields(legacy.nationalId(), LegacyMember.PASSWORD)),
                Map.of("email", Identities.email()));
        legacy = LegacyMember.of(product);
        opened(
                "legacy-mail-sent",
                login().submit(LogIn.fields(legacy.nationalId(), LegacyMember.PASSWORD))
                        .submit(Map.of("email", Identities.email())),
                Map.of("resend", "true"));
        opened("forgot-password", forgotPassword(), Map.of("username", Identities.email()));
        opened("forgot-password-sent", forgotPassword().submit(Map.of("username", Identities.email())), Map.of());
        HttpBrowser forgotAccount = login();
        forgotAccount.open(
                forgotAccount.document().select("a[href]:contains(忘記帳號)").attr("abs:href"));
        opened("forgot-account", forgotAccount, ForgotAccountVisit.fields(Identities.nationalId()));
    }

    @AfterEach
    void removeThePortal() {
        clients(client -> product.admin().realm().clients().get(client.getId()).remove());
    }

    @ParameterizedTest
    @EnumSource
    void the_portal_is_deleted(How how) {
        clients(client -> product.admin().realm().clients().get(client.getId()).remove());

        assertThatEveryPageLeadsOn(how);
    }

    @ParameterizedTest
    @EnumSource
    void the_portal_is_disabled(How how) {
        clients(client -> {
            client.setEnabled(false);
            product.admin().realm().clients().get(client.getId()).update(client);
        });

        assertThatEveryPageLeadsOn(how);
    }

    @ParameterizedTest
    @EnumSource
    void the_member_is_deleted(How how) {
        Set<String> members = memberIds();
        members.removeAll(membersBefore);
        members.forEach(id -> product.admin().realm().users().get(id).remove());

        assertThatEveryPageLeadsOn(how);
    }

    @ParameterizedTest
    @EnumSource
    void the_server_was_restarted(How how) {
        pages.values().forEach(page -> product.testbed().forgetTabs(page.browser()));

        assertThatEveryPageLeadsOn(how);
    }

    @ParameterizedTest
    @EnumSource
    void cookies_are_gone(How how) {
        pages.values().forEach(page -> page.browser().forge("unknown", "x"));

        assertThatEveryPageLeadsOn(how);
    }

    @ParameterizedTest
    @EnumSource
    void registration_and_reset_are_switched_off(How how) {
        product.admin().changeRealm(realm -> {
            realm.setRegistrationAllowed(false);
            realm.setResetPasswordAllowed(false);
        });
        try {
            assertThatEveryPageLeadsOn(how);
        } finally {
            product.admin().changeRealm(realm -> {
                realm.setRegistrationAllowed(true);
                realm.setResetPasswordAllowed(true);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_mail_settings_are_gone(How how) {
        Map<String, String> smtp = product.admin().realm().toRepresentation().getSmtpServer();
        product.admin().changeRealm(realm -> realm.setSmtpServer(Map.of()));
        try {
            assertThatEveryPageLeadsOn(how);
        } finally {
            product.admin().changeRealm(realm -> realm.setSmtpServer(smtp));
        }
    }

    private void assertThatEveryPageLeadsOn(How how) {
        SoftAssertions softly = new SoftAssertions();
        pages.forEach((name, page) -> {
            HttpBrowser browser = page.browser();
            if (how == How.RELOADED || page.fields().isEmpty()) {
                browser.open(browser.address().toString());
            } else {
                browser.submit(page.fields());
            }
            softly.assertThat(problem(browser)).as(name).isEmpty();
        });
        softly.assertAll();
    }

    private static String problem(HttpBrowser browser) {
        if (!browser.address().getPath().startsWith("/realms/")) {
            return "";
        }
        if (browser.status() >= 500 || browser.page().isEmpty()) {
            return browser.status() + " " + browser.address().getPath() + " "
                    + browser.document().text();
        }
        List<String> ways = browser.document().select("main a.button[href]").eachAttr("abs:href");
        if (ways.isEmpty() && browser.document().select("main form button").isEmpty()) {
            return browser.status() + " " + browser.page() + " has no way on: "
                    + browser.document().select("main").text();
        }
        return ways.stream()
                .filter(way -> way.contains("/realms/"))
                .filter(way -> !leadsSomewhere(browser.open(way)))
                .map(way -> browser.page() + " behind " + way + ": "
                        + browser.document().select("main").text())
                .collect(Collectors.joining("\n"));
    }

    /** To a portal, or to a page that leads on itself, be it one that says why there is no sign-up any more. */
    private static boolean leadsSomewhere(HttpBrowser browser) {
        return !browser.address().getPath().startsWith("/realms/")
                || browser.status() < 500
                        && !browser.document()
                                .select("[data-page] a.button[href], [data-page] form button")
                                .isEmpty();
    }

    private void opened(String name, HttpBrowser browser, Map<String, String> fields) {
        assertThat(name).startsWith(browser.page().isEmpty() ? "?" : name.equals("not me") ? "not me" : browser.page());
        pages.put(name, new Opened(browser, fields));
    }

    private HttpBrowser signUpTo(String page, SignUp person) {
        HttpBrowser browser = person.browser().open(product.signUpUrl().replace(Product.PORTAL, portal));
        List<Map<String, String>> steps =
                List.of(Map.of("termsAccepted", "on"), person.identityFields(), SignUp.profileFields());
        for (Map<String, String> step : steps) {
            if (!browser.page().equals(page)) {
                browser.submit(step);
            }
        }
        return browser;
    }

    private HttpBrowser login() {
        return HttpBrowser.inChinese().open(product.loginUrl(portal));
    }

    private HttpBrowser forgotPassword() {
        HttpBrowser browser = login();
        return browser.open(
                browser.document().select("a[href*=reset-credentials]").attr("abs:href"));
    }

    private Set<String> memberIds() {
        return product.admin().users().stream().map(UserRepresentation::getId).collect(Collectors.toSet());
    }

    private void clients(Consumer<ClientRepresentation> each) {
        product.admin().realm().clients().findByClientId(portal).forEach(each);
    }
}
