package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The link that makes an e-mail address a legacy member's account: password, lock, time, races. */
@Tag("store")
class LegacyLinkIT {

    private static final String WRONG = "Wrong-password-1";
    private static final String LOCKED = "已被鎖住";

    private final RunningProduct product = RunningProduct.get();
    private final LegacyMember member = LegacyMember.of(product);
    private final String email = Identities.email();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void without_the_password_nothing_happens() {
        HttpBrowser device = openLink();

        assertThat(confirm(device, "").describedBy("password")).contains("請輸入密碼。");
        assertThat(confirm(device, WRONG).describedBy("password")).contains("密碼錯誤");

        assertThat(device.page()).isEqualTo("legacy-confirm");
        assertThat(member.status()).isEqualTo("legacy");
        assertThat(confirm(device, LegacyMember.PASSWORD).page()).isEqualTo("legacy-confirmed");
    }

    @Test
    void wrong_passwords_count_like_those_of_a_login_and_lock() {
        HttpBrowser device = openLink();
        member.logIn(member.nationalId(), WRONG);

        assertThat(confirm(device, WRONG).describedBy("password")).contains("密碼錯誤");
        assertThat(confirm(device, WRONG).describedBy("password")).contains(LOCKED);
        assertThat(confirm(device, LegacyMember.PASSWORD).describedBy("password"))
                .contains(LOCKED);
        assertThat(member.logIn().describedBy("username")).contains(LOCKED);
        assertThat(member.status()).isEqualTo("legacy");
    }

    @Test
    void every_refusal_costs_one_hash() {
        HttpBrowser device = openLink();

        for (int attempt = 1; attempt <= 4; attempt++) {
            int before = product.testbed().hashes();
            confirm(device, WRONG);
            assertThat(product.testbed().hashes() - before)
                    .as("attempt %s", attempt)
                    .isEqualTo(1);
        }
    }

    @Test
    void after_24_hours_a_link_is_dead_and_so_is_a_session_that_it_opened() {
        HttpBrowser device = openLink();

        product.testbed().setClockAhead(Duration.ofHours(25));

        HttpBrowser late = member.openLink(email);
        assertThat(late.page()).isEqualTo("link-expired");
        assertThat(late.body()).contains("請以身分證字號重新登入");
        assertThat(confirm(device, LegacyMember.PASSWORD).page()).isNotEqualTo("legacy-confirmed");
        setClockRight();
        assertThat(member.status()).isEqualTo("legacy");
    }

    @Test
    void a_link_opened_twice_is_used_once() {
        HttpBrowser first = openLink();
        HttpBrowser second = member.openLink(email);

        assertThat(confirm(first, LegacyMember.PASSWORD).page()).isEqualTo("legacy-confirmed");

        assertThat(confirm(second, LegacyMember.PASSWORD).page()).isEqualTo("link-used");
        assertThat(member.openLink(email).page()).isEqualTo("link-used");
    }

    @Test
    void a_password_sent_twice_reads_the_same_twice() {
        HttpBrowser device = openLink();
        String action = device.formAction();
        String fields = HttpBrowser.encode(Map.of("password", LegacyMember.PASSWORD));

        assertThat(device.post(action, fields).page()).isEqualTo("legacy-confirmed");
        assertThat(device.post(action, fields).page()).isEqualTo("legacy-confirmed");
    }

    @Test
    void a_newer_mail_makes_a_page_opened_before_worth_nothing() {
        HttpBrowser opened = openLink();
        String other = Identities.email();
        member.askFor(other);
        int hashes = product.testbed().hashes();

        assertThat(confirm(opened, LegacyMember.PASSWORD).page()).isEqualTo("link-invalid");
        assertThat(product.testbed().hashes()).as("no password is looked at").isEqualTo(hashes);
        assertThat(member.status()).isEqualTo("legacy");
        assertThat(confirm(member.openLink(other), LegacyMember.PASSWORD).page())
                .isEqualTo("legacy-confirmed");
    }

    @Test
    void of_two_members_who_want_one_address_at_once_one_gets_it() throws Exception {
        LegacyMember other = LegacyMember.of(product);
        HttpBrowser first = openLink();
        URI firstLink = member.link(email);
        other.askFor(email);
        HttpBrowser second = HttpBrowser.inChinese()
                .open(product.mailbox()
                        .await(email, mail -> !mail.link().equals(firstLink))
                        .link()
                        .toString());

        List<HttpBrowser> answers = AtOnce.run(List.of(first, second).stream()
                .map(device -> (Callable<HttpBrowser>) () -> confirm(device, LegacyMember.PASSWORD))
                .toList());

        assertThat(answers).extracting(HttpBrowser::status).containsOnly(200);
        assertThat(answers).extracting(HttpBrowser::page).containsExactlyInAnyOrder("legacy-confirmed", "link-invalid");
        assertThat(List.of(member.status(), other.status())).containsExactlyInAnyOrder("active", "legacy");
    }

    @Test
    void an_address_that_became_anothers_in_between_is_refused() {
        HttpBrowser device = openLink();
        new SignUp(product, email, Identities.nationalId()).toActive();

        assertThat(confirm(device, LegacyMember.PASSWORD).page()).isEqualTo("link-invalid");

        assertThat(device.body()).contains("已由其他會員完成登錄");
        assertThat(member.status()).isEqualTo("legacy");
    }

    @Test
    void a_disabled_member_gets_no_account() {
        HttpBrowser device = openLink();
        var user = member.user();
        user.setEnabled(false);
        user.setEmail(Identities.email());
        product.admin().realm().users().get(member.id()).update(user);

        assertThat(confirm(device, LegacyMember.PASSWORD).page()).isNotEqualTo("legacy-confirmed");
        assertThat(member.status()).isEqualTo("legacy");
    }

    private HttpBrowser openLink() {
        member.askFor(email);
        return member.openLink(email);
    }

    private static HttpBrowser confirm(HttpBrowser device, String password) {
        return device.submit(Map.of("password", password));
    }
}
