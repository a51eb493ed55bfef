package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.NumberPage;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A member whom nobody has asked for a number, as one who was there before the installation, gives it. */
class GiveNumberIT {

    private static final String TAKEN = "此身分證字號和生日已登錄過";
    private static final int ANSWERS_PER_SESSION = 10;

    private final RunningProduct product = RunningProduct.get();
    private final ConsoleMember member = ConsoleMember.of(product);
    private final String number = Identities.nationalId();

    @Test
    void whoever_gives_one_logs_in_as_before_and_is_found_by_it() {
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(browser)).as("nobody is sent to the page").isTrue();
        browser.open(NumberPage.address(product));
        refusesWhatIsWrongAndKeepsTheRest(browser);

        browser.submit(NumberPage.fields(number));

        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(browser.address().getQuery()).contains("kc_action_status=success");
        assertThat(attribute("nationalIdMasked")).isEqualTo(masked(number));
        assertThat(attribute("birthdate")).isEqualTo("1957-11-19");
        cannotChangeIt(browser);
        logsInAsBefore();
        isToldInEventsWithoutTheNumber();
    }

    private void refusesWhatIsWrongAndKeepsTheRest(HttpBrowser browser) {
        assertThat(browser.page()).isEqualTo(NumberPage.NAME);
        browser.submit(NumberPage.fields("A123456780"));
        assertThat(browser.page()).isEqualTo(NumberPage.NAME);
        assertThat(browser.invalidFields()).containsExactly("nationalId");
        assertThat(browser.describedBy("nationalId")).contains("身分證字號有誤");
        browser.open(browser.address().toString());
        assertThat(browser.value("nationalId")).as("loaded again").isEqualTo("A123456780");
        assertThat(browser.value("birthYear")).isEqualTo("1957");
        browser.submit(Map.of("nationalId", number, "residentNumber", Identities.residentNumber()));
        assertThat(browser.invalidFields()).containsExactly("residentNumber", "birthYear", "birthMonth", "birthDay");
        browser.submit(Map.of("nationalId", number, "switchLanguage", "en"));
        assertThat(browser.document().selectFirst("h1").text()).isEqualTo("Add your ID number");
        assertThat(browser.value("nationalId")).isEqualTo(number);
        assertThat(browser.invalidFields()).isEmpty();
        browser.submit(Map.of("nationalId", number, "switchLanguage", "zh-TW"));
    }

    private void cannotChangeIt(HttpBrowser browser) {
        browser.open(NumberPage.address(product));
        assertThat(browser.page()).isEqualTo(NumberPage.NAME);
        assertThat(browser.document().selectFirst("main").text()).contains(masked(number), "不能在此修改");
        assertThat(browser.document().select("input[name=nationalId]")).isEmpty();

        browser.submit(NumberPage.fields(Identities.nationalId()));
        assertThat(browser.document().selectFirst("main").text()).contains(masked(number), "不能在此修改");
        browser.submit(Map.of("continue", "true"));

        assertThat(isIn(browser)).isTrue();
        assertThat(attribute("nationalIdMasked")).isEqualTo(masked(number));
    }

    private void logsInAsBefore() {
        assertThat(isIn(new LogIn(product).as(member.email(), SignUp.PASSWORD))).isTrue();
        assertThat(new LogIn(product).as(number, SignUp.PASSWORD).page()).isEqualTo("legacy-use-email");
        assertThat(new ForgotAccountVisit(product).ask(number).document().text())
                .doesNotContain(ForgotAccountVisit.NEUTRAL)
                .contains(member.email().substring(0, 1) + "*");
    }

    private void isToldInEventsWithoutTheNumber() {
        assertThat(product.admin().events().stream()
                        .filter(event -> member.id().equals(event.getUserId()) && event.getDetails() != null))
                .anySatisfy(event -> assertThat(event.getDetails()).containsEntry("identity_number", "given"))
                .allSatisfy(
                        event -> assertThat(event.getDetails().values()).noneMatch(value -> value.contains(number)));
        assertThat(product.server().log().text()).doesNotContain(number);
    }

    @Test
    void whoever_cancels_has_given_none() {
        HttpBrowser browser = NumberPage.open(product, member);

        browser.submit(Map.of("nationalId", number, "cancel-aia", "true"));

        assertThat(isIn(browser)).isTrue();
        assertThat(browser.address().getQuery()).contains("kc_action_status=cancelled");
        assertThat(attribute("nationalIdMasked")).isNull();
    }

    @Test
    void a_number_that_another_member_has_is_refused_with_ways_on_and_few_answers_are_given() {
        NumberPage.open(product, ConsoleMember.of(product)).submit(NumberPage.fields(number));
        HttpBrowser browser = NumberPage.open(product, member);

        browser.submit(NumberPage.fields(number));

        assertThat(browser.invalidFields()).containsExactly("nationalId");
        assertThat(browser.describedBy("nationalId")).contains(TAKEN);
        assertThat(browser.document().select(".ways-on").text()).contains("忘記帳號", "0800-777-888");
        int answers = 1;
        while (browser.page().equals(NumberPage.NAME) && answers <= ANSWERS_PER_SESSION) {
            browser.submit(NumberPage.fields(number));
            answers++;
        }
        assertThat(browser.page()).isEqualTo("rate-limited");
        assertThat(answers).isEqualTo(ANSWERS_PER_SESSION + 1);
        assertThat(attribute("nationalIdMasked")).isNull();
    }

    @Test
    void an_answer_has_the_price_of_a_captcha() {
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
        try {
            HttpBrowser browser = NumberPage.open(product, member);
            assertThat(browser.document().select("#captcha")).isNotEmpty();

            browser.submit(NumberPage.fields(number));

            assertThat(browser.invalidFields()).containsExactly("captcha");
            assertThat(browser.value("nationalId")).isEqualTo(number);
            assertThat(attribute("nationalIdMasked")).isNull();
        } finally {
            product.liftCaptcha();
        }
    }

    @Test
    void a_form_may_be_sent_twice_and_from_two_tabs() {
        HttpBrowser browser = NumberPage.open(product, member);
        String firstTab = browser.formAction();
        browser.open(NumberPage.address(product));
        String secondTab = browser.formAction();
        String sent = HttpBrowser.encode(NumberPage.fields(number));

        browser.post(secondTab, sent);
        assertThat(isIn(browser)).isTrue();
        for (String again : List.of(secondTab, firstTab)) {
            browser.post(again, sent);
            assertThat(isIn(browser)
                            || List.of(NumberPage.NAME, "page-expired", "login", "error")
                                    .contains(browser.page()))
                    .as(browser.page() + " " + browser.document().text())
                    .isTrue();
            assertThat(browser.status()).isLessThan(500);
        }
        assertThat(attribute("nationalIdMasked")).isEqualTo(masked(number));
    }

    @Test
    @Tag("store")
    void of_many_at_once_one_gets_the_number_and_nobody_gets_two() throws Exception {
        List<ConsoleMember> rivals =
                Stream.generate(() -> ConsoleMember.of(product)).limit(4).toList();
        List<HttpBrowser> tabs =
                rivals.stream().map(rival -> NumberPage.open(product, rival)).toList();
        List<HttpBrowser> own =
                Stream.generate(() -> NumberPage.open(product, member)).limit(4).toList();

        AtOnce.run(Stream.concat(
                        tabs.stream().map(tab -> sending(tab, number)),
                        own.stream().map(tab -> sending(tab, Identities.nationalId())))
                .toList());

        assertThat(rivals.stream().filter(rival -> masked(number).equals(attribute(rival, "nationalIdMasked"))))
                .hasSize(1);
        assertThat(tabs.stream().filter(LogIn::isIn)).hasSize(1);
        assertThat(tabs.stream().filter(tab -> !isIn(tab)))
                .allSatisfy(tab -> assertThat(tab.describedBy("nationalId")).contains(TAKEN));
        // A tab that comes with another number after the first one is told which number is kept.
        assertThat(own.stream().filter(LogIn::isIn)).hasSize(1);
        assertThat(own.stream().filter(tab -> !isIn(tab)))
                .allSatisfy(tab ->
                        assertThat(tab.document().selectFirst("main").text()).contains(attribute("nationalIdMasked")));
    }

    private static Callable<HttpBrowser> sending(HttpBrowser tab, String number) {
        return () -> tab.submit(NumberPage.fields(number));
    }

    @Test
    void a_login_of_some_time_ago_does_not_suffice() {
        var actions = product.admin().realm().flows();
        var atOnce = new RequiredActionConfigRepresentation();
        atOnce.setConfig(Map.of("max_auth_age", "0"));
        actions.updateRequiredActionConfig(NumberPage.ACTION, atOnce);
        try {
            HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);
            Await.until(
                    "the password to be asked for again",
                    Duration.ofMinutes(1),
                    () -> browser.open(NumberPage.address(product)).page().equals("login"));
            assertThat(browser.document().selectFirst("main").text()).contains(member.email());
        } finally {
            actions.removeRequiredActionConfig(NumberPage.ACTION);
        }
    }

    private String attribute(String name) {
        return attribute(member, name);
    }

    private static String attribute(ConsoleMember of, String name) {
        return of.resource().toRepresentation().firstAttribute(name);
    }

    private static String masked(String number) {
        return number.substring(0, 2) + "******" + number.substring(8);
    }
}
