package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForeignProvider;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The first login through an identity provider that an administrator has added. */
class FirstBrokerLoginIT {

    private static final RunningProduct product = RunningProduct.get();
    private static ForeignProvider provider;

    @BeforeAll
    static void add_an_identity_provider() {
        provider = ForeignProvider.addTo(product);
    }

    @AfterAll
    static void remove_it() {
        provider.close();
    }

    @Test
    void the_provider_stands_under_a_heading_of_its_own() {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        assertThat(browser.document()
                        .select("section[aria-labelledby=login-other-ways]")
                        .text())
                .isEqualTo("其他登入方式 " + ForeignProvider.DISPLAY_NAME);
    }

    @Test
    void a_member_logs_in_once_with_the_password_and_from_then_on_through_the_provider() {
        SignUp member = new SignUp(product).toActive();
        String foreignAccount = Identities.email();
        provider.withUser(foreignAccount);

        HttpBrowser browser = logInThroughProvider(foreignAccount);

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.document().select("#first-time").text()).isEqualTo("您第一次以「市民卡」登入");
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(browser.address().toString()).startsWith(RunningProduct.PORTAL_CALLBACK);
        assertThat(logInThroughProvider(foreignAccount).address().toString())
                .startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void a_member_without_a_password_sets_one_by_mail_and_links_the_provider() {
        ConsoleMember member = ConsoleMember.of(product);
        member.resource().credentials().forEach(credential -> member.resource().removeCredential(credential.getId()));
        String foreignAccount = Identities.email();
        provider.withUser(foreignAccount);

        HttpBrowser browser = logInThroughProvider(foreignAccount);
        assertThat(browser.document()
                        .select("section[aria-labelledby=first-time]")
                        .text())
                .contains("沒有密碼：請點選「忘記密碼」");
        browser.open(browser.document().select("a[href*=reset-credentials]").attr("abs:href"));
        browser.submit(Map.of("username", member.email()));
        assertThat(browser.page()).isEqualTo("forgot-password-sent");
        HttpBrowser device = new ForgotPasswordVisit(product).openLink(member.email());
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(device.page()).isEqualTo("password-set");

        HttpBrowser again = logInThroughProvider(foreignAccount);
        again.submit(LogIn.fields(member.email(), ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(LogIn.isIn(again)).isTrue();
        assertThat(LogIn.isIn(logInThroughProvider(foreignAccount))).isTrue();
    }

    @Test
    void a_stranger_signs_up_as_everybody_does() {
        SignUp stranger = new SignUp(product);
        provider.withUser(stranger.email());

        HttpBrowser browser = logInThroughProvider(stranger.email());
        browser.open(browser.document().selectFirst("a:contains(加入會員)").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("terms");
        browser.submit(Map.of("termsAccepted", "on"));
        assertThat(browser.page()).isEqualTo("identity");
        assertThat(browser.value("email")).isEqualTo(stranger.email());
        browser.submit(stranger.identityFields());
        assertThat(browser.page()).isEqualTo("profile");
        browser.submit(SignUp.profileFields());
        assertThat(browser.page()).isEqualTo("mail-sent");
        stranger.openLink().submit(SignUp.passwordFields());

        HttpBrowser first = logInThroughProvider(stranger.email());
        assertThat(first.page()).isEqualTo("login");
        first.submit(LogIn.fields(stranger.email(), SignUp.PASSWORD));
        assertThat(first.address().toString()).startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void an_address_that_the_provider_vouches_for_opens_no_account() {
        SignUp member = new SignUp(product).toActive();
        provider.withUser(member.email());

        HttpBrowser browser = logInThroughProvider(member.email());

        assertThat(browser.document().select("#first-time").text()).contains("第一次");
        for (int guess = 0; guess < 3; guess++) {
            browser.submit(LogIn.fields(member.email(), "Wrong-password-1"));
        }
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(browser.describedBy("username")).contains("已被鎖住");
    }

    @Test
    void sign_up_with_a_taken_account_is_refused_as_always() {
        SignUp member = new SignUp(product).toActive();
        String foreignAccount = Identities.email();
        provider.withUser(foreignAccount);

        HttpBrowser browser = logInThroughProvider(foreignAccount);
        browser.open(browser.document().selectFirst("a:contains(加入會員)").attr("abs:href"));
        browser.submit(Map.of("termsAccepted", "on"));
        browser.submit(new SignUp(product, Identities.email(), member.nationalId()).identityFields());

        assertThat(browser.page()).isEqualTo("identity");
        assertThat(browser.invalidFields()).containsExactly("nationalId");
    }

    @Test
    void whoever_goes_back_to_the_login_page_can_choose_the_provider_again() {
        SignUp member = new SignUp(product).toActive();
        String foreignAccount = Identities.email();
        provider.withUser(foreignAccount);

        HttpBrowser browser = logInThroughProvider(foreignAccount);
        browser.open(browser.document().selectFirst("a:contains(加入會員)").attr("abs:href"));
        browser.open(product.loginUrl());
        provider.choose(browser);

        assertThat(browser.page()).isEqualTo("login");
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(browser.address().toString()).startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void a_pending_member_is_linked_to_nothing() {
        SignUp pending = new SignUp(product).toMailSent();
        provider.withUser(pending.email());

        HttpBrowser browser = logInThroughProvider(pending.email());
        browser.submit(LogIn.fields(pending.email(), SignUp.PASSWORD));

        assertThat(browser.page()).isEqualTo("login");
        assertThat(browser.body()).contains("帳號或密碼錯誤");
    }

    @Test
    void a_member_without_an_email_address_is_not_let_in_by_the_provider_again_and_again() {
        LegacyMember member = LegacyMember.of(product);
        String foreignAccount = Identities.email();
        provider.withUser(foreignAccount);
        HttpBrowser first = logInThroughProvider(foreignAccount);
        first.submit(LogIn.fields(member.nationalId(), LegacyMember.PASSWORD));
        assertThat(first.page()).isEqualTo("legacy-email");
        assertThat(LogIn.isIn(first.submit(Map.of("continue", "true")))).isTrue();

        HttpBrowser later = logInThroughProvider(foreignAccount);

        assertThat(later.page()).isEqualTo("legacy-provider");
        assertThat(LogIn.isIn(later.open(product.loginUrl()))).isFalse();
        later = logInThroughProvider(foreignAccount);
        later.open(later.document().select("main .buttons a").attr("abs:href"));
        assertThat(later.page()).isEqualTo("login");
        later.submit(LogIn.fields(member.nationalId(), LegacyMember.PASSWORD));
        assertThat(later.page()).isEqualTo("legacy-email");
        member.withAccount(Identities.email());
        assertThat(LogIn.isIn(logInThroughProvider(foreignAccount))).isTrue();
    }

    @Test
    void an_account_that_an_administrator_has_linked_is_no_way_round_either() {
        LegacyMember member = LegacyMember.of(product);
        String foreignAccount = Identities.email();
        provider.withUser(foreignAccount).linkTo(member.id(), foreignAccount);

        assertThat(logInThroughProvider(foreignAccount).page()).isEqualTo("legacy-provider");
    }

    private static HttpBrowser logInThroughProvider(String account) {
        return provider.logIn(HttpBrowser.inChinese(), product.loginUrl(), account);
    }
}
