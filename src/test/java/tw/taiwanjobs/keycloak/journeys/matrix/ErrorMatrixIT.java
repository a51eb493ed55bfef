package tw.taiwanjobs.keycloak.journeys.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.NumberPage;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.theme.MessageFile;

/** Each case: the page again, the right message beside the field and in the summary, everything else kept. */
class ErrorMatrixIT {

    private static final Logger LOG = Logger.getLogger(ErrorMatrixIT.class);
    private static final Map<String, String> TEXTS = MessageFile.shownBy("login", "zh_Hant");
    private static final String SUMMARY = "#error-summary";
    private static final Set<String> PASSWORDS = Set.of("set-password", MatrixPages.UPDATE_PASSWORD);

    private final RunningProduct product = RunningProduct.get();
    private final Map<String, MatrixPage> pages = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> every_field_of_the_forms_with_every_payload() {
        // Their members are there before.
        List.of(NumberPage.NAME, MatrixPages.MEMBER_PROFILE, MatrixPages.TERMS_UPDATED, EmailChangeVisit.NAME)
                .forEach(name -> pages.put(name, MatrixPages.of(product, name)));
        long before = storedSignUps();
        return inOrder(
                casesOf(false).stream().map(this::test),
                Stream.of(DynamicTest.dynamicTest(
                        "nothing is stored", () -> assertThat(storedSignUps()).isEqualTo(before))),
                noTraces());
    }

    @TestFactory
    Stream<DynamicTest> every_password_with_every_payload() {
        return inOrder(casesOf(true).stream().map(this::test), noTraces());
    }

    @SafeVarargs
    private static Stream<DynamicTest> inOrder(Stream<DynamicTest>... tests) {
        return Stream.of(tests).flatMap(each -> each);
    }

    /** What comes after the cases: none of their payloads is where it does not belong. */
    private Stream<DynamicTest> noTraces() {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "no payload is left in the database", () -> assertNoTraces(product.testbed()::databaseDump)),
                DynamicTest.dynamicTest(
                        "no payload is left in the log",
                        () -> assertNoTraces(product.server().log()::text)));
    }

    private void assertNoTraces(Supplier<String> place) {
        String control = leaveTrace();
        String text = place.get();
        assertThat(linesWith(control, text)).as("control").isNotEmpty();
        assertThat(linesWith(Payload.MARK, text)).isEmpty();
    }

    private static List<String> linesWith(String part, String text) {
        return text.lines().filter(line -> line.contains(part)).toList();
    }

    /** Asks for a login that leads to a server which is not the portal's: Keycloak's event names it. */
    private String leaveTrace() {
        String control = Payload.CONTROL_MARK + UUID.randomUUID();
        String elsewhere = URLEncoder.encode("http://" + control, StandardCharsets.UTF_8);
        HttpBrowser.inChinese()
                .open(product.loginUrl().replaceFirst("redirect_uri=[^&]*", "redirect_uri=" + elsewhere));
        return control;
    }

    private static List<ErrorMatrix.Case> casesOf(boolean passwords) {
        List<ErrorMatrix.Case> cases = ErrorMatrix.cases().stream()
                .filter(testCase -> isAboutPassword(testCase) == passwords)
                .toList();
        LOG.infof("error matrix: %d cases", cases.size());
        return cases;
    }

    private static boolean isAboutPassword(ErrorMatrix.Case testCase) {
        return PASSWORDS.contains(testCase.page()) || testCase.field().equals(MatrixPages.PASSWORD);
    }

    private DynamicTest test(ErrorMatrix.Case testCase) {
        return DynamicTest.dynamicTest(testCase.toString(), () -> check(testCase));
    }

    private void check(ErrorMatrix.Case testCase) {
        MatrixPage page = pages.computeIfAbsent(testCase.page(), name -> MatrixPages.of(product, name));
        HttpBrowser browser = page.submit(testCase);

        if (testCase.isAccepted() && LogIn.isIn(browser)) {
            return;
        }
        assertNormal(browser);
        if (testCase.isAccepted() && MatrixPages.nextOf(page.name()).contains(browser.page())) {
            return;
        }
        assertThat(browser.page()).isEqualTo(page.name());
        if (testCase.isAccepted()) {
            assertAccepted(browser, testCase, page.validValue(testCase.field()));
        } else {
            assertRefused(browser, testCase);
        }
        if (testCase.isAccepted() && isAboutPassword(testCase)) {
            return;
        }
        assertOthersKept(browser.document(), page, testCase.field());
    }

    private static void assertNormal(HttpBrowser browser) {
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.body()).doesNotContain("\tat ", "Exception", "<script>" + Payload.MARK);
        assertThat(browser.document().select("#" + Payload.MARK)).isEmpty();
    }

    private static void assertAccepted(HttpBrowser browser, ErrorMatrix.Case testCase, String valid) {
        String field = testCase.field();
        assertThat(browser.invalidFields())
                .as("%s: %s", testCase, browser.describedBy(field))
                .doesNotContain(field);
        String normalised = testCase.payload().normalised(valid);
        if (!normalised.isBlank() && !isAboutPassword(testCase)) {
            assertThat(MatrixPage.shown(browser.document(), field)).isEqualTo(normalised);
        }
    }

    private static void assertRefused(HttpBrowser browser, ErrorMatrix.Case testCase) {
        Pattern message = text(testCase.expected());
        assertThat(browser.invalidFields()).contains(testCase.field());
        assertThat(browser.describedBy(testCase.field())).containsPattern(message);
        assertThat(browser.document().select(SUMMARY).text()).containsPattern(message);
    }

    /** Passwords are never shown again. */
    private static void assertOthersKept(Document shown, MatrixPage page, String field) {
        if (!PASSWORDS.contains(page.name())) {
            page.others(field)
                    .forEach((other, value) ->
                            assertThat(MatrixPage.shown(shown, other)).as(other).isEqualTo(value));
        }
    }

    private static Pattern text(String key) {
        return Pattern.compile(
                Stream.of(Objects.requireNonNull(TEXTS.get(key), key).split("\\{\\d}", -1))
                        .map(Pattern::quote)
                        .reduce((left, right) -> left + ".+" + right)
                        .orElseThrow());
    }

    private long storedSignUps() {
        return product.testbed()
                .databaseDump()
                .lines()
                .filter(line -> line.startsWith("USER_ENTITY.ID=") || line.startsWith("TWJ_PENDING_MEMBER.USER_ID="))
                .count();
    }
}
