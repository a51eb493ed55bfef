package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The seed's steps 1 to 7 in Chromium, up to the portal; also takes the screenshots of {@code docs/journey.md}. */
class SignUpBrowserJourneyIT {

    private static final int HEIGHT = 900;
    private static final int HEAVIEST_PAGE = 60 * 1024;

    private static Playwright playwright;
    private static Browser chromium;

    private final RunningProduct product = RunningProduct.get();
    private final List<String> problems = new ArrayList<>();
    private String shot = "";
    private int shots;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-TW, 1280", "zh-TW, 360", "en, 1280"})
    void a_citizen_signs_up_and_lands_at_the_portal(String locale, int width) {
        SignUp person = new SignUp(product);
        shot = locale + "-" + width;
        try (BrowserContext computer = context(locale, width);
                BrowserContext phone = context(locale, width)) {
            Page page = open(computer);
            page.navigate(product.signUpUrl());
            check(page, "terms");
            submit(page);
            check(page, "terms");
            page.check("[name=termsAccepted]");
            submit(page);

            check(page, "identity");
            fill(page, Map.of("email", person.email(), "nationalId", person.nationalId()));
            page.locator("[name=birthRocYear]").pressSequentially("46");
            assertThat(page.inputValue("[name=birthYear]")).isEqualTo("1957");
            fill(page, Map.of("birthMonth", "11", "birthDay", "19"));
            submit(page);

            check(page, "profile");
            submit(page);
            check(page, "profile");
            assertThat(page.locator("[aria-invalid=true]").count()).isPositive();
            fill(page, SignUp.profileFields());
            submit(page);

            check(page, "mail-sent");
            Page link = open(phone);
            link.navigate(person.mail().link().toString());
            check(link, "set-password");
            fill(link, SignUp.passwordFields());
            submit(link);
            check(link, "password-set");
            link.locator("[name=continue], #continue").first().click();
            link.waitForURL("http://localhost:8091/**");

            link.navigate(product.loginUrl());
            check(link, "login");
            fill(link, Map.of("username", person.email(), "password", SignUp.PASSWORD));
            submit(link);
            link.waitForURL(RunningProduct.PORTAL_CALLBACK + "**");
        }
        assertThat(problems).isEmpty();
    }

    private BrowserContext context(String locale, int width) {
        BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, HEIGHT));
        context.route(
                "http://localhost:8091/**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setBody("portal").setContentType("text/html")));
        return context;
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(problems::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:")) {
                problems.add("left the machine: " + request.url());
            }
        });
        return page;
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((name, value) -> {
            var field = page.locator("[name='" + name + "']");
            String kind = field.first().evaluate("e => e.type").toString();
            if (kind.equals("radio")) {
                page.check("[name='" + name + "'][value='" + value + "']");
            } else if (kind.startsWith("select")) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
    }

    private static void submit(Page page) {
        page.locator(
                        "main form button[type=submit]:not(.enter-submits):not([name=back]):not([name=refreshCaptcha]):not([name=notMe]),"
                                + " main form input[type=submit]")
                .first()
                .click();
    }

    /** Waits for the page, then looks at what every page owes: width, weight, accessibility. */
    private void check(Page page, String name) {
        page.waitForSelector("[data-page='" + name + "']");
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setType(ScreenshotType.JPEG)
                .setQuality(30)
                .setPath(Path.of(System.getProperty("screenshots"), "%s-%02d-%s.jpg".formatted(shot, ++shots, name))));
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
            problems.add(name + " is wider than the screen");
        }
        int bytes = ((Number)
                        page.evaluate(
                                "[...performance.getEntriesByType('navigation'),"
                                        + " ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.decodedBodySize, 0)"))
                .intValue();
        if (bytes == 0 || bytes > HEAVIEST_PAGE) {
            problems.add(name + " weighs " + bytes + " bytes");
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(violation -> problems.add(name + ": " + violation.getId() + " " + violation.getNodes()));
    }
}
