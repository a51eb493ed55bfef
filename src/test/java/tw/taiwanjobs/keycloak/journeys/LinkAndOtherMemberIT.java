package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.taiwanjobs.keycloak.support.AnyLink;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A mailed link in a browser in which somebody is logged in: another member, as in a job centre, or the same one. */
class LinkAndOtherMemberIT {

    private static final String PAGE = "link-other-member";

    private final RunningProduct product = RunningProduct.get();
    private final SignUp other = new SignUp(product).toActive();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void the_other_member_is_logged_out_by_a_button_and_the_link_goes_on(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = logInOther();
        String refreshToken = new PortalTokens(product).refreshToken(browser);

        mailed.openIn(browser);

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.submit(browser.hiddenFields()).page()).isEqualTo(kind.page());
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("KEYCLOAK_IDENTITY"));
        assertThat(browser.submit(mailed.fields()).page()).isEqualTo(kind.donePage());
        assertThat(browser.open(product.loginUrl()).page()).isEqualTo("login");
        assertThat(new PortalTokens(product).refresh(refreshToken)).isEqualTo(400);
        assertThat(product.admin().events())
                .anyMatch(event ->
                        event.getType().equals("LOGOUT") && event.getUserId().equals(id(other.email())));
    }

    @ParameterizedTest
    @EnumSource
    void opening_the_link_logs_nobody_out_and_names_nobody(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = logInOther();

        mailed.openIn(browser);
        mailed.openIn(browser);

        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.body()).doesNotContain(other.email(), "王小明", "A1******");
        assertThat(browser.document().select("main a.button[href]")).isNotEmpty();
        assertThat(LogIn.isIn(browser.open(product.loginUrl()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_foreign_page_logs_nobody_out(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = logInOther();
        HttpBrowser foreign = mailed.openIn(logInOther());

        browser.post(mailed.link().toString(), "");
        assertThat(browser.page()).isEqualTo(PAGE);
        browser.post(mailed.link().toString(), HttpBrowser.encode(foreign.hiddenFields()));
        assertThat(browser.page()).isEqualTo(PAGE);

        assertThat(LogIn.isIn(browser.open(product.loginUrl()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_page_keeps_its_place_in_the_other_language(AnyLink kind) {
        HttpBrowser browser = kind.mail(product).openIn(logInOther());

        browser.open(browser.document().select("a[href*=kc_locale=en]").attr("abs:href"));

        assertThat(browser.page()).isEqualTo(PAGE);
        assertThat(browser.document().select("h1").text()).isEqualTo("Somebody else is logged in here");
        browser.submit(browser.hiddenFields());
        assertThat(browser.page()).isEqualTo(kind.page());
        assertThat(browser.document().select("html").attr("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @EnumSource
    void a_login_in_another_tab_takes_nothing_from_a_page_that_is_open(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = mailed.openIn(HttpBrowser.inChinese());
        String action = browser.formAction();
        logInOther(browser);

        browser.post(action, HttpBrowser.encode(mailed.fields()));

        assertThat(browser.page()).isEqualTo(kind.donePage());
        assertThat(LogIn.isIn(browser.open(product.loginUrl()))).isTrue();
    }

    /** Keycloak ends the other tabs of a browser one minute after a login. */
    @ParameterizedTest
    @EnumSource
    void long_after_that_login_the_page_asks_first(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = mailed.openIn(HttpBrowser.inChinese());
        String action = browser.formAction();
        logInOther(browser);
        product.testbed().setClockAhead(Duration.ofMinutes(10));

        browser.post(action, HttpBrowser.encode(mailed.fields()));

        assertThat(browser.page()).isEqualTo(PAGE);
        browser.submit(browser.hiddenFields());
        assertThat(browser.submit(mailed.fields()).page()).isEqualTo(kind.donePage());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGN_UP")
    void where_the_member_is_logged_in_the_link_just_works(AnyLink kind) {
        AnyLink.Mailed mailed = kind.mail(product);
        HttpBrowser browser = new LogIn(product).as(mailed.account(), mailed.password());
        if (!LogIn.isIn(browser)) {
            browser.submit(Map.of("continue", "true"));
        }
        assertThat(LogIn.isIn(browser)).isTrue();

        assertThat(mailed.openIn(browser).page()).isEqualTo(kind.page());
        assertThat(browser.submit(mailed.fields()).page()).isEqualTo(kind.donePage());

        String on = browser.document().select("#continue").attr("abs:href");
        assertThat(on).isNotEmpty();
        assertThat(mailed.openIn(browser).page()).isEqualTo("link-used");
    }

    private HttpBrowser logInOther() {
        return logInOther(HttpBrowser.inChinese());
    }

    private HttpBrowser logInOther(HttpBrowser browser) {
        new LogIn(product).in(browser).as(other.email(), SignUp.PASSWORD);
        assertThat(LogIn.isIn(browser)).isTrue();
        return browser;
    }

    private String id(String email) {
        return product.admin().userByEmail(email).orElseThrow().getId();
    }
}
