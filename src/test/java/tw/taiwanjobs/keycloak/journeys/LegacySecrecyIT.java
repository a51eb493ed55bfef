package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What a legacy member's way to an account tells nobody, and leaves nowhere. */
@Tag("store")
class LegacySecrecyIT {

    private static final String TRIED = "曾被申請作為登入帳號";

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @Test
    void another_members_address_reads_like_a_free_one_and_changes_nothing() {
        SignUp holder = new SignUp(product).toActive();
        LegacyMember first = LegacyMember.of(product);
        LegacyMember second = LegacyMember.of(product);

        String taken = readable(first.askFor(holder.email()));
        String free = readable(LegacyMember.of(product).askFor(Identities.email()));
        second.askFor(holder.email());

        assertThat(taken).isEqualTo(free).contains("認證信已寄至");
        ReceivedMail told = product.mailbox().await(holder.email(), LegacySecrecyIT::isTried);
        assertThat(told.text()).contains("您的帳號及密碼都沒有變更").doesNotContain("taiwanjobs-link");
        LegacyMember.awaitMailsSent(product);
        assertThat(product.mailbox().mailsTo(holder.email()))
                .filteredOn(LegacySecrecyIT::isTried)
                .as("told once a day")
                .hasSize(1);
        assertThat(first.linkMailsTo(holder.email())).isZero();
        assertThat(List.of(first.status(), second.status())).containsOnly("legacy");
        assertThat(logIn.as(holder.email(), SignUp.PASSWORD).address().toString())
                .startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void an_unverified_address_of_the_old_system_neither_logs_in_nor_gets_a_reset() {
        String known = Identities.email();
        LegacyMember member = LegacyMember.of(product, known);

        assertThat(logIn.as(known, LegacyMember.PASSWORD).page()).isEqualTo("login");
        askForReset(known);
        askForReset(member.nationalId());

        ReceivedMail mail = product.mailbox().await(known);
        LegacyMember.awaitMailsSent(product);
        assertThat(product.mailbox().mailsTo(known)).as("of the number alone").hasSize(1);
        assertThat(HttpBrowser.inChinese().open(mail.link().toString()).page())
                .as("no page to set a password")
                .isEqualTo("unlock");
    }

    @Test
    void neither_number_nor_password_nor_link_is_left_anywhere() {
        LegacyMember member = LegacyMember.of(product);
        String email = Identities.email();
        member.logIn(member.nationalId(), "Wrong-password-1");
        member.logIn().submit(Map.of("continue", "true"));
        HttpBrowser browser = member.askFor(email);
        String link = member.link(email).toString();
        HttpBrowser device = HttpBrowser.inChinese().open(link);
        device.submit(Map.of("password", "Wrong-password-1"));
        device.submit(Map.of("password", LegacyMember.PASSWORD));
        assertThat(device.page()).isEqualTo("legacy-confirmed");
        member.logIn();

        String token = link.replaceFirst(".*/", "");
        String number = member.nationalId();
        List<String> secrets =
                List.of(number, number.toLowerCase(Locale.ROOT), LegacyMember.PASSWORD, "Wrong-password-1", token);
        String events = product.admin().events().stream()
                .map(event -> event.getType() + " " + event.getError() + " " + event.getDetails())
                .collect(Collectors.joining("\n"));
        assertThat(events).contains("login_by_number", "without_email");
        ReceivedMail mail = product.mailbox().await(email);
        List<String> places = List.of(
                product.testbed().databaseDump(),
                product.server().log().text(),
                events,
                product.testbed().authenticationNotes(browser),
                product.testbed().authenticationNotes(device),
                browser.address() + browser.body(),
                device.address() + device.body(),
                mail.text().replace(link, "")
                        + mail.html().replace(link.replace("&", "&amp;"), "").replace(link, ""));
        assertThat(places).allSatisfy(place -> assertThat(secrets).noneMatch(place::contains));
        assertThat(browser.cookies()).noneMatch(cookie -> secrets.stream().anyMatch(cookie.getValue()::contains));
    }

    private void askForReset(String name) {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        browser.open(browser.document().select("a[href*=reset-credentials]").attr("abs:href"))
                .submit(Map.of("username", name));
    }

    private static boolean isTried(ReceivedMail mail) {
        return mail.subject().contains(TRIED);
    }

    /** The page's content without addresses and without the seconds that go by. */
    private static String readable(HttpBrowser browser) {
        assertThat(browser.page()).isEqualTo("legacy-mail-sent");
        return browser.document()
                .select("main")
                .html()
                .replaceAll("(action|href)=\"[^\"]*\"", "")
                .replaceAll("\\d+ 秒|data-wait=\"\\d+\"", "");
    }
}
