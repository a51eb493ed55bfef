package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForeignProvider;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A login from a browser in which the member was never seen is told by mail, with "that was not me". */
@Tag("store")
class NewDeviceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> PRESSED = Map.of();
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @Test
    void a_new_browser_is_told_once_in_words_and_the_owners_own_is_not() {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser owner = person.openLink();
        owner.submit(SignUp.passwordFields());
        assertThat(isIn(logIn.in(owner).as(person.email(), SignUp.PASSWORD))).isTrue();
        HttpBrowser other = HttpBrowser.inChinese().with("User-Agent", CHROME);

        assertThat(isIn(logIn.in(other).as(person.email(), SignUp.PASSWORD))).isTrue();

        ReceivedMail mail = await(person.email(), 1).get(0);
        assertThat(mail.text()).contains("登入時間：", "（臺灣時間）", "瀏覽器：Chrome，作業系統：Windows", "不是我登入的", "24小時");
        assertThat(mail.text().replace(mail.link().toString(), ""))
                .as("besides the link, whose port and token may have any digits")
                .doesNotContain("127.0.0.1", "141", person.nationalId());
        assertThat(mail.html()).contains("瀏覽器：Chrome，作業系統：Windows", mail.link().toString());
        assertThat(isIn(logIn.in(other.restart()).as(person.email(), SignUp.PASSWORD)))
                .isTrue();
        assertThat(isIn(other.open(product.loginUrl()))).as("single sign-on").isTrue();
        assertThat(isIn(logIn.in(owner.restart()).as(person.email(), SignUp.PASSWORD)))
                .isTrue();
        // A third browser says when all that was to come is there.
        logIn.as(person.email(), SignUp.PASSWORD);
        assertThat(await(person.email(), 2)).hasSize(2);
    }

    @Test
    void the_first_browser_of_a_member_who_was_in_none_is_no_news_and_the_second_is() {
        ConsoleMember member = ConsoleMember.of(product);
        HttpBrowser first = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(first)).isTrue();
        member.setPassword(ForgotPasswordVisit.NEW_PASSWORD);
        logIn.in(first.restart()).as(member.email(), ForgotPasswordVisit.NEW_PASSWORD);
        assertThat(isIn(first)).isTrue();

        logIn.as(member.email(), ForgotPasswordVisit.NEW_PASSWORD);

        assertThat(await(member.email(), 1))
                .as("a browser stays seen, whatever the password was")
                .hasSize(1);
    }

    @Test
    void whoever_says_that_was_not_me_ends_all_sessions_and_sets_a_new_password() {
        SignUp person = new SignUp(product).toActive();
        PortalTokens portal = new PortalTokens(product);
        HttpBrowser stranger = logIn.remembering().as(person.email(), SignUp.PASSWORD);
        String online = portal.refreshToken(stranger);
        await(person.email(), 1);
        String offline = portal.refreshToken(HttpBrowser.inChinese()
                .open(product.loginUrl().replace("scope=openid", "scope=openid+offline_access"))
                .submit(LogIn.fields(person.email(), SignUp.PASSWORD)));
        String link = await(person.email(), 2).get(1).link().toString();

        HttpBrowser device = HttpBrowser.inChinese().open(link);
        assertThat(device.page()).isEqualTo("new-device");
        String afterLooking = portal.rotate(online);
        device.submit(PRESSED);

        assertThat(device.page()).isEqualTo("set-password");
        assertThat(List.of(portal.refresh(afterLooking), portal.refresh(offline)))
                .containsOnly(400);
        assertThat(stranger.open(product.loginUrl()).page()).isEqualTo("login");
        assertThat(isIn(logIn.in(stranger.restart()).remembering().as(person.email(), SignUp.PASSWORD)))
                .as("the old password is worth nothing, in a remembered browser either")
                .isFalse();
        assertThat(HttpBrowser.inChinese().open(link).page()).isEqualTo("link-used");

        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(device.page()).isEqualTo("password-set");
        assertThat(isIn(logIn.in(device).as(person.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                .isTrue();
        assertThat(product.admin().events().stream()
                        .filter(event -> event.getDetails() != null
                                && "not_my_login".equals(event.getDetails().get("custom_required_action"))))
                .isNotEmpty();
    }

    @Test
    void whoever_stops_half_way_is_helped_by_forgot_password() {
        SignUp person = new SignUp(product).toActive();
        logIn.as(person.email(), SignUp.PASSWORD);
        HttpBrowser.inChinese()
                .open(await(person.email(), 1).get(0).link().toString())
                .submit(PRESSED);
        assertThat(isIn(logIn.as(person.email(), SignUp.PASSWORD))).isFalse();

        ForgotPasswordVisit forgot = new ForgotPasswordVisit(product);
        forgot.ask(person.email());
        HttpBrowser device = forgot.openLink(person.email());
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));

        assertThat(isIn(logIn.as(person.email(), ForgotPasswordVisit.NEW_PASSWORD)))
                .isTrue();
    }

    @Test
    void a_newer_mail_replaces_the_link_of_an_older_one_and_five_a_day_are_enough() {
        SignUp person = new SignUp(product).toActive();
        for (int mails = 1; mails <= 5; mails++) {
            logIn.as(person.email(), SignUp.PASSWORD);
            await(person.email(), mails);
        }
        HttpBrowser older = HttpBrowser.inChinese()
                .open(await(person.email(), 5).get(0).link().toString());
        assertThat(older.page()).isEqualTo("link-invalid");
        assertThat(older.body()).contains("最新一封信");

        assertThat(isIn(logIn.as(person.email(), SignUp.PASSWORD)))
                .as("the sixth one logs in")
                .isTrue();
        new ForgotPasswordVisit(product).ask(person.email());
        new ForgotPasswordVisit(product).link(person.email());

        assertThat(mails(person.email())).hasSize(5);
    }

    @Test
    void a_legacy_member_gets_none_and_keeps_the_browser_that_was_seen() {
        LegacyMember legacy = LegacyMember.of(product);
        HttpBrowser own = legacy.logIn().submit(Map.of("continue", "true"));
        assertThat(isIn(own)).isTrue();
        assertThat(isIn(legacy.logIn().submit(Map.of("continue", "true")))).isTrue();
        String email = Identities.email();
        legacy.withAccount(email);

        assertThat(isIn(logIn.in(own.restart()).as(email, LegacyMember.PASSWORD)))
                .isTrue();
        logIn.as(email, LegacyMember.PASSWORD);

        assertThat(await(email, 1)).hasSize(1);
    }

    @Test
    void a_second_factor_and_an_identity_provider_are_doors_like_any_other() {
        ConsoleMember careful = ConsoleMember.having(product, SecondFactors.app());
        for (String code : List.of(SecondFactors.code(), SecondFactors.code(Duration.ofSeconds(30)))) {
            HttpBrowser browser = logIn.as(careful.email(), SignUp.PASSWORD);
            assertThat(mails(careful.email())).as("not by the password alone").isEmpty();
            assertThat(isIn(browser.submit(Map.of("otp", code)))).isTrue();
        }
        assertThat(await(careful.email(), 1)).hasSize(1);

        ConsoleMember member = ConsoleMember.of(product);
        try (ForeignProvider provider = ForeignProvider.addTo(product)) {
            provider.withUser(member.email()).linkTo(member.id(), member.email());
            HttpBrowser first = provider.logIn(HttpBrowser.inChinese(), product.loginUrl(), member.email());
            assertThat(isIn(first)).isTrue();
            provider.logIn(HttpBrowser.inChinese(), product.loginUrl(), member.email());
            assertThat(await(member.email(), 1)).hasSize(1);
        }
    }

    @Test
    void switched_off_nobody_is_told_and_no_cookie_is_set() {
        SignUp person = new SignUp(product).toActive();
        product.admin().configureLoginForm(Map.of("newDeviceMail", "false"));
        try {
            HttpBrowser browser = logIn.as(person.email(), SignUp.PASSWORD);
            assertThat(isIn(browser)).isTrue();
            assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("TAIWANJOBS_DEVICE"));
        } finally {
            product.admin().configureLoginForm(Map.of("newDeviceMail", "true"));
        }
        logIn.as(person.email(), SignUp.PASSWORD);
        assertThat(await(person.email(), 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0, 作業系統：Android",
        "'', 瀏覽器：未知，作業系統：未知",
        "win-a-prize.example/1.0 <b>call 0900</b>, 瀏覽器：未知，作業系統：未知"
    })
    void the_browser_is_named_in_plain_words_or_not_at_all(String agent, String told) {
        SignUp person = new SignUp(product).toActive();

        logIn.in(HttpBrowser.inChinese().with("User-Agent", agent)).as(person.email(), SignUp.PASSWORD);

        assertThat(await(person.email(), 1).get(0).text()).contains(told).doesNotContain("prize", "0900<");
    }

    private List<ReceivedMail> await(String email, int count) {
        Await.until("mails about new devices", PATIENCE, () -> mails(email).size() >= count);
        return mails(email);
    }

    private List<ReceivedMail> mails(String email) {
        return product.mailbox().mailsTo(email).stream()
                .filter(mail -> mail.subject().contains("新裝置登入通知"))
                .toList();
    }
}
