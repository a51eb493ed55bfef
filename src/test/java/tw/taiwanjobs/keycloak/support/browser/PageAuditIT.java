package tw.taiwanjobs.keycloak.support.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit sees each fault that it is there for. */
@ExtendWith(Chromium.class)
class PageAuditIT {

    private static final String SERVER = "http://server.test";
    private static final String GOOD = """
            <!DOCTYPE html><html lang="zh-TW"><head><meta charset="utf-8"><title>頁面</title>
            <meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'self'">
            <meta name="viewport" content="width=device-width"></head>
            <body><main data-page="good"><h1>頁面</h1></main></body></html>
            """;

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("<svg width='2000' height='1' aria-hidden='true'></svg>", "is wider than the screen"),
                fault("<!--" + "x".repeat(70_000) + "-->", "weighs 70"),
                fault("<h1>又一頁</h1>", "has 2 h1"),
                fault("<input name='a'>", "label"),
                fault("<script>1</script>", "violates the following Content Security Policy directive"),
                fault("<script src='/oh.js'></script>", "console: oh"),
                fault("<script src='/nonsense.js'></script>", "script error: ReferenceError"),
                fault("<img alt='' src='/missing.png'>", "got status 404"),
                fault("<img alt='' src='/broken.png'>", "did not get " + SERVER + "/broken.png"),
                fault("<img alt='' src='http://elsewhere.test/a.png'>", "asks http://elsewhere.test"),
                fault("<img alt='' src='http://portal.test/a.png'>", "asks http://portal.test"));
    }

    @Test
    void a_good_page_has_no_problems(Devices devices) {
        assertThat(problems(devices, GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_is_told(String markUp, String problem, Devices devices) {
        assertThat(problems(devices, GOOD.replace("</main>", markUp + "</main>")))
                .anySatisfy(told -> assertThat(told).contains(problem));
    }

    @Test
    void a_missing_policy_is_told(Devices devices) {
        assertThat(problems(devices, GOOD.replaceFirst("<meta http-equiv=.*>", "")))
                .anySatisfy(told -> assertThat(told).contains("has the content security policy"));
    }

    @Test
    void a_missing_title_and_another_language_are_told(Devices devices) {
        List<String> problems =
                problems(devices, GOOD.replace("<title>頁面</title>", "").replace("zh-TW", "en"));

        assertThat(problems)
                .anySatisfy(told -> assertThat(told).contains("has no title"))
                .anySatisfy(told -> assertThat(told).contains("has lang=en"));
    }

    @Test
    void a_state_is_looked_at_once_and_a_page_that_shows_more_is_another_state(Devices devices) {
        Page page = devices.unwatched(Device.PHONE);
        Axe axe = new Axe();
        page.setContent(GOOD);
        assertThat(axe.violations(page, Device.PHONE)).isEmpty();

        page.setContent(GOOD.replace("</main>", "<input name='a'></main>"));

        assertThat(axe.violations(page, Device.PHONE))
                .anySatisfy(told -> assertThat(told).contains("label"));
        assertThat(axe.violations(page, Device.PHONE)).isEmpty();
    }

    private static Arguments fault(String markUp, String problem) {
        return Arguments.of(markUp, problem);
    }

    private static List<String> problems(Devices devices, String html) {
        Page page = devices.take(Device.PHONE).page().context().browser().newPage();
        try (page) {
            page.setViewportSize(Device.PHONE.width(), 900);
            page.route("**", route -> answer(route, html));
            PageAudit audit = new PageAudit(SERVER, new Axe());
            audit.allowPortal("http://portal.test");
            audit.watch(page);
            page.navigate(SERVER + "/");
            audit.look(page, Device.PHONE);
            return audit.problems();
        }
    }

    private static void answer(Route route, String html) {
        String address = route.request().url();
        if (address.equals(SERVER + "/")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html));
        } else if (address.endsWith("oh.js")) {
            route.fulfill(script("console.error('oh')"));
        } else if (address.endsWith("nonsense.js")) {
            route.fulfill(script("nonsense()"));
        } else if (address.endsWith("broken.png")) {
            route.abort();
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private static Route.FulfillOptions script(String code) {
        return new Route.FulfillOptions().setContentType("text/javascript").setBody(code);
    }
}
