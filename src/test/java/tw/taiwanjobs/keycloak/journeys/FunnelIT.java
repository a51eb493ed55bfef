package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.metrics.MetricsPage;
import tw.taiwanjobs.keycloak.support.metrics.PromQuery;

/** How far people come, on Keycloak's metrics page, as {@code docs/events.md} names it and the dashboard asks for it. */
class FunnelIT {

    private static final Path DASHBOARD = ProjectFiles.root().resolve("docs/grafana/taiwanjobs.json");
    private static final Path DOCUMENT = ProjectFiles.root().resolve("docs/events.md");
    private static final Pattern METER = Pattern.compile("taiwanjobs_[a-z_]+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.get();
    private final MetricsPage before = page();

    @Test
    void a_journey_is_counted_step_by_step_and_every_query_of_the_dashboard_finds_what_it_asks_for()
            throws IOException {
        SignUp member = signUp();
        assertCounted(1, "sign_up", "stage", "started");
        assertCounted(1, "sign_up", "stage", "terms");
        assertCounted(1, "sign_up", "stage", "identity");
        assertCounted(1, "sign_up", "stage", "profile");
        assertCounted(1, "sign_up", "stage", "mailed");
        assertCounted(1, "sign_up", "stage", "active");
        assertCounted(1, "sign_up_refused", "reason", "invalid_registration");
        assertCounted(0, "sign_up_refused", "reason", "page_reloaded");
        assertCounted(1, "link_opened", "purpose", "sign-up");
        assertCounted(1, "link_used", "purpose", "sign-up");
        assertCounted(1, "link_refused", "reason", "link_used");
        assertCounted(1, "mail", "outcome", "taken");

        lockAndReset(member);
        assertCounted(1, "login");
        assertCounted(2, "login_refused", "reason", "invalid_user_credentials");
        assertCounted(2, "login_refused", "reason", "user_temporarily_disabled");
        assertCounted(1, "login_refused", "reason", "invalid_request");
        assertCounted(1, "lock");
        assertCounted(1, "reset", "stage", "mailed");
        assertCounted(1, "reset", "stage", "set");
        assertCounted(1, "reset_refused", "reason", "user_not_found");
        assertCounted(1, "link_used", "purpose", "password-reset");

        unlockLegacyMember();
        assertCounted(1, "reset", "stage", "unlocked");
        sayNotMe();
        assertCounted(1, "sign_up", "stage", "not_me");

        MetricsPage page = page();
        List<String> queries = queries();
        assertThat(queries).hasSizeGreaterThan(15);
        assertThat(queries)
                .allSatisfy(query -> assertThat(PromQuery.parse(query).missingOn(page))
                        .as(query)
                        .isEmpty());
        Set<String> ours = ours(page);
        assertThat(ours).isEqualTo(documented());
        assertThat(queries.stream().flatMap(query -> PromQuery.parse(query).metrics().stream()))
                .as("what is counted is shown")
                .containsAll(ours);
    }

    @Test
    void the_page_says_how_many_mails_wait_and_how_long() {
        product.mailbox().stop();
        try {
            new SignUp(product).toMailSent();
            Await.until("a mail to wait", PATIENCE, () -> page().count("taiwanjobs_mail_waiting") >= 1);
            product.testbed().setClockAhead(Duration.ofMinutes(5));
            assertThat(page().count("taiwanjobs_mail_oldest_seconds")).isBetween(300.0, 400.0);
        } finally {
            product.mailbox().start();
            LegacyMember.awaitMailsSent(product);
            product.testbed().setClockAhead(Duration.ZERO);
        }
        assertThat(page().count("taiwanjobs_mail_waiting")).isZero();
        assertThat(page().count("taiwanjobs_mail_oldest_seconds")).isZero();
    }

    private SignUp signUp() {
        SignUp person = new SignUp(product).toIdentity();
        Map<String, String> wrong = person.identityFields();
        wrong.put("birthMonth", "13");
        person.browser().submit(wrong);
        person.browser().submit(person.identityFields());
        person.browser().submit(Map.of("back", "true"));
        person.browser().submit(person.identityFields());
        person.browser().submit(SignUp.profileFields());
        HttpBrowser device = person.openLink();
        device.open(device.address().toString());
        device.submit(SignUp.passwordFields());
        person.openLink();
        return person;
    }

    private void lockAndReset(SignUp member) {
        LogIn logIn = new LogIn(product);
        logIn.as(member.email(), SignUp.PASSWORD);
        for (int i = 0; i < 4; i++) {
            logIn.as(member.email(), "Wrong-password-1");
        }
        HttpBrowser.inChinese().open(product.loginUrl().replace("scope=openid", "scope=nobody-knows-it"));
        ForgotPasswordVisit forgot = new ForgotPasswordVisit(product);
        forgot.ask(Identities.email());
        forgot.ask(member.email());
        forgot.openLink(member.email()).submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
    }

    private void unlockLegacyMember() {
        String address = Identities.email();
        LegacyMember member = LegacyMember.of(product, address);
        new ForgotPasswordVisit(product).ask(member.nationalId());
        HttpBrowser device = HttpBrowser.inChinese()
                .open(product.mailbox().await(address).link().toString());
        device.submit(Map.of());
    }

    private void sayNotMe() {
        new SignUp(product).toMailSent().openLink().submit(Map.of("notMe", "true"));
    }

    /** Since the test has begun, in a realm in which nobody else is; what is told after an answer is waited for. */
    private void assertCounted(int times, String meter, String... labels) {
        String name = "taiwanjobs_" + meter + "_total";
        Await.until(
                times + " × " + name + " " + List.of(labels),
                PATIENCE,
                () -> page().count(name, labels) - before.count(name, labels) == times);
    }

    private MetricsPage page() {
        return MetricsPage.parse(product.server().metrics());
    }

    private static Set<String> ours(MetricsPage page) {
        return page.samples()
                .map(MetricsPage.Sample::name)
                .filter(name -> name.startsWith("taiwanjobs_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented() throws IOException {
        return METER.matcher(Files.readString(DOCUMENT))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> queries() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        return Stream.of(dashboard.findValuesAsText("expr"), dashboard.findValuesAsText("definition"))
                .flatMap(List::stream)
                .toList();
    }
}
