package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.AnyLink;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The mailed address: short, harmless to open, and no end to what the browser is in the middle of. */
class LinkInBrowserIT {

    private final RunningProduct product = RunningProduct.get();

    @Test
    void the_address_is_short_and_stands_in_one_line_of_the_plain_text() {
        SignUp person = new SignUp(product).toMailSent();

        URI link = person.mail().link();

        assertThat(link.toString()).matches(".*/realms/taiwanjobs/taiwanjobs-link/[A-Za-z0-9_-]{43}");
        assertThat(person.mail().text().lines()).contains(link.toString());
    }

    @Test
    void opening_it_by_head_or_get_leads_on_and_changes_nothing() throws Exception {
        SignUp person = new SignUp(product).toMailSent();
        URI link = person.mail().link();

        for (String method : new String[] {"HEAD", "GET", "GET"}) {
            HttpResponse<Void> answer = send(method, link);
            assertThat(answer.statusCode()).as(method).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/login-actions/action-token?");
        }

        assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @Test
    void an_unknown_address_is_not_valid_in_both_languages() {
        String unknown = product.url() + "/realms/taiwanjobs/taiwanjobs-link/";

        for (String token : new String[] {"A".repeat(43), "short", "x".repeat(3_000)}) {
            HttpBrowser device = HttpBrowser.inChinese().open(unknown + token);
            assertThat(device.status()).isEqualTo(400);
            assertThat(device.page()).isEqualTo("link-invalid");
        }
        HttpBrowser english = HttpBrowser.inEnglish().open(unknown + "A".repeat(43));
        assertThat(english.document().select("h1").text()).isEqualTo("The link is not valid");
        String other = english.document().select("a[href*=kc_locale=zh-TW]").attr("abs:href");
        assertThat(english.open(other).document().select("h1").text()).isEqualTo("認證連結無效");
    }

    @Test
    void the_tab_at_mail_sent_stays_and_says_that_the_sign_up_is_finished() {
        SignUp person = new SignUp(product).toMailSent();
        String tab = person.browser().formAction();

        person.browser().open(person.mail().link().toString());
        assertThat(person.browser().page()).isEqualTo("set-password");
        String linkPage = person.browser().formAction();

        assertThat(person.browser().post(tab, "").page()).isEqualTo("mail-sent");
        person.browser().post(linkPage, HttpBrowser.encode(SignUp.passwordFields()));
        assertThat(person.browser().page()).isEqualTo("password-set");

        person.browser().post(tab, "");
        assertThat(person.browser().page()).isEqualTo("mail-sent");
        assertThat(person.browser().document().select("h1").text()).isEqualTo("會員申請已完成");
        String login =
                person.browser().document().select("main a.button-primary").attr("abs:href");
        assertThat(person.browser().open(login).page()).isEqualTo("login");
    }

    @Test
    void another_sign_up_half_typed_in_the_browser_goes_on() {
        SignUp mailed = new SignUp(product).toMailSent();
        SignUp halfway = new SignUp(product, mailed.browser()).toProfile();
        String action = halfway.browser().formAction();

        halfway.browser().open(mailed.mail().link().toString());
        assertThat(halfway.browser().page()).isEqualTo("set-password");

        assertThat(halfway.browser()
                        .post(action, HttpBrowser.encode(SignUp.profileFields()))
                        .page())
                .isEqualTo("mail-sent");
        assertThat(halfway.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @Test
    void not_me_in_the_browser_of_the_sign_up_ends_that_one_only() {
        SignUp mailed = new SignUp(product).toMailSent();
        SignUp halfway = new SignUp(product, mailed.browser()).toIdentity();
        String action = halfway.browser().formAction();

        halfway.browser().open(mailed.mail().link().toString());
        assertThat(halfway.browser().submit(Map.of("notMe", "true")).page()).isEqualTo("not-me");

        assertThat(halfway.browser()
                        .post(action, HttpBrowser.encode(halfway.identityFields()))
                        .page())
                .isEqualTo("profile");
    }

    @ParameterizedTest
    @EnumSource
    void a_half_typed_sign_up_survives_every_link_and_the_link_s_page_a_sign_up(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        SignUp halfway = new SignUp(product).toProfile();
        HttpBrowser browser = halfway.browser();
        String profile = browser.formAction();

        assertThat(mailed.openIn(browser).page()).isEqualTo(kind.page());
        String linkPage = browser.formAction();
        SignUp later = new SignUp(product, browser).toProfile();
        String laterProfile = browser.formAction();

        assertThat(browser.post(linkPage, HttpBrowser.encode(mailed.fields())).page())
                .isEqualTo(kind.donePage());
        assertThat(browser.post(profile, HttpBrowser.encode(SignUp.profileFields()))
                        .page())
                .isEqualTo("mail-sent");
        assertThat(browser.post(laterProfile, HttpBrowser.encode(SignUp.profileFields()))
                        .page())
                .isEqualTo("mail-sent");
        assertThat(halfway.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(later.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resend=true",
                "correctAddress=true",
                "correctAddress=true&email=a%40example.com",
                "",
                "back=true"
            })
    void after_the_password_was_set_on_a_phone_every_button_of_mail_sent_says_so(String button) {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser browser = person.browser();
        String action = browser.formAction();
        String english = browser.document().select("a[href*=kc_locale=en]").attr("abs:href");
        person.openLink().submit(SignUp.passwordFields());

        browser.post(action, button);

        assertThat(browser.page()).isEqualTo("mail-sent");
        assertThat(browser.document().select("h1").text()).isEqualTo("會員申請已完成");
        String login = browser.document().select("main a.button-primary").attr("abs:href");
        browser.open(english);
        assertThat(browser.document().select("h1").text()).isEqualTo("Your sign-up is finished");
        assertThat(browser.open(login).page()).isEqualTo("login");
        assertThat(LogIn.isIn(browser.submit(LogIn.fields(person.email(), SignUp.PASSWORD))))
                .isTrue();
    }

    private static HttpResponse<Void> send(String method, URI link) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(link)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
