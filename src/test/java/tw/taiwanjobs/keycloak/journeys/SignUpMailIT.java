package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The mail of a sign-up: the guide's words, in the language that the person chose last. */
class SignUpMailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ENGLISH = "[TaiwanJobs] Member e-mail verification";
    private static final String CHINESE = "【台灣就業通】會員電子郵件認證通知";

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void restore() {
        product.mailbox().stop();
        product.mailbox().start();
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void both_parts_have_the_guides_sentences_in_its_order() throws IOException {
        ReceivedMail mail = new SignUp(product).toMailSent().mail();
        String html = Jsoup.parse(mail.html()).body().text();

        assertThat(mail.subject()).isEqualTo(CHINESE);
        assertThat(oneLine(html)).containsSubsequence(sentences("guide-step-4-mail.txt"));
        assertThat(oneLine(mail.text())).containsSubsequence(sentences("guide-step-4-mail.txt"));
        assertThat(mail.text()).contains("點擊連結");
        assertThat(Jsoup.parse(mail.html())
                        .select("a[href=" + mail.link() + "]")
                        .eachText())
                .containsExactly("點擊連結", mail.link().toString());
        assertThat(Jsoup.parse(mail.html()).select("a").last().text()).isEqualTo("台灣就業通客服信箱");
        assertThat(Jsoup.parse(mail.html()).select("a").last().attr("href")).startsWith("https://");
    }

    @Test
    void the_login_page_has_the_guides_service_centre() throws IOException {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());

        assertThat(oneLine(browser.document().select("footer").text()))
                .containsSubsequence(sentences("guide-step-7-help.txt"));
    }

    @Test
    void it_is_written_in_the_language_of_the_sign_up() {
        SignUp person = new SignUp(product, HttpBrowser.inEnglish()).toMailSent();

        assertThat(product.mailbox().await(person.email()).subject()).isEqualTo(ENGLISH);
    }

    @Test
    void sent_again_after_the_language_was_switched_it_is_in_the_new_one() {
        SignUp person = new SignUp(product).toMailSent();
        product.mailbox().await(person.email(), mail -> mail.subject().equals(CHINESE));
        product.testbed().setClockAhead(Duration.ofSeconds(61));

        switchToEnglish(person.browser());
        person.browser().submit(Map.of("resend", "true"));

        product.mailbox().await(person.email(), mail -> mail.subject().equals(ENGLISH));
    }

    @Test
    void a_mail_that_waits_follows_the_language_too() {
        // Another mail that fails would have the page speak of a server that is down before this one was tried.
        LegacyMember.awaitMailsSent(product);
        product.mailbox().stop();
        SignUp person = new SignUp(product).toMailSent();
        Await.until(
                "the page to say that the mail waits",
                PATIENCE,
                () -> person.browser().submit(Map.of()).document().text().contains("郵件系統忙碌中"));

        switchToEnglish(person.browser());
        product.mailbox().start();
        product.testbed().setClockAhead(Duration.ofMinutes(5));
        product.testbed().runTask("taiwanjobs-mail-outbox");

        assertThat(product.mailbox().await(person.email()).subject()).isEqualTo(ENGLISH);
        LegacyMember.awaitMailsSent(product);
    }

    @Test
    void the_mail_of_a_legacy_member_is_in_the_language_of_the_page() {
        LegacyMember member = LegacyMember.of(product);
        String email = "m-" + member.id() + "@example.com";
        HttpBrowser browser = member.logIn();

        switchToEnglish(browser);
        browser.submit(Map.of("email", email));

        assertThat(product.mailbox().await(email).subject()).isEqualTo("[TaiwanJobs] Verify your e-mail address");
    }

    private static void switchToEnglish(HttpBrowser browser) {
        browser.open(browser.document().select("a[hreflang=en]").attr("abs:href"));
        assertThat(browser.document().select("html").attr("lang")).isEqualTo("en");
    }

    private static List<String> sentences(String file) throws IOException {
        try (var source = SignUpMailIT.class.getResourceAsStream("/guide/" + file)) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
