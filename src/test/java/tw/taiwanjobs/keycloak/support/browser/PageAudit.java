package tw.taiwanjobs.keycloak.support.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every page owes whoever opens it: it fits the screen, is light, accessible, named, in the right language, and
 * loads without errors, from nowhere but its own server. Problems are collected, so that one does not hide the next.
 */
final class PageAudit {

    private static final int HEAVIEST_PAGE_BYTES = 60 * 1024;

    /** Chromium's remark about an answer that {@link #answered} judges by itself. */
    private static final String FAILED_TO_LOAD = "Failed to load resource";

    /** A page that is left does not wait until it has heard that its draft is kept. */
    private static final String DRAFT = "/taiwanjobs-draft?";

    private static final String TEMPLATE_FAULT = "freemarker.";

    /** What can be seen in the page, all in one question: each is a way to the browser and back. */
    private static final String LOOK = """
            ({heaviest, locale, fault, device}) => {
              const bytes = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                .reduce((sum, entry) => sum + entry.decodedBodySize, 0);
              const headings = document.querySelectorAll('h1').length;
              const lang = document.documentElement.getAttribute('lang');
              const policy = document.head.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? '';
              return [
                [document.documentElement.scrollWidth > innerWidth, `is wider than the screen of ${device}`],
                [bytes === 0 || bytes > heaviest, `weighs ${bytes} bytes`],
                [headings !== 1, `has ${headings} h1`],
                [lang !== locale, `has lang=${lang} for ${device}`],
                [document.body.innerText.includes(fault), 'shows what a template should have formatted'],
                [!policy.includes("script-src 'self'") || policy.includes('unsafe-inline'),
                  `has the content security policy '${policy}'`],
                [document.title.trim() === '', 'has no title'],
              ].filter(([problem]) => problem).map(([, told]) => told);
            }
            """;

    private final Set<String> origins = new HashSet<>();
    private final Set<String> failing = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final Axe axe;

    PageAudit(String server, Axe axe) {
        this.axe = axe;
        origins.add(origin(server));
    }

    void allowPortal(String address) {
        origins.add(origin(address));
    }

    /** For a test that is about what the page does when this cannot be had. */
    void letFail(String partOfAddress) {
        failing.add(partOfAddress);
    }

    List<String> problems() {
        return problems;
    }

    void watch(Page page) {
        page.onPageError(error -> report(page, "script error: " + error));
        page.onConsoleMessage(message -> logged(page, message));
        page.onRequest(request -> requested(page, request));
        page.onRequestFailed(request -> failed(page, request));
        page.onResponse(response -> answered(page, response));
    }

    /** To be called once the page is loaded. */
    void look(Page page, Device device) {
        var asked = Map.of(
                "heaviest",
                HEAVIEST_PAGE_BYTES,
                "locale",
                device.locale(),
                "fault",
                TEMPLATE_FAULT,
                "device",
                device.toString());
        ((List<?>) page.evaluate(LOOK, asked)).forEach(problem -> report(page, String.valueOf(problem)));
        if (device.scripts()) {
            axe.violations(page, device).forEach(violation -> report(page, device + " " + violation));
        }
    }

    private void logged(Page page, ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(FAILED_TO_LOAD)) {
            report(page, "console: " + message.text());
        }
    }

    private void requested(Page page, Request request) {
        String origin = origin(request.url());
        boolean allowed = request.isNavigationRequest()
                ? origins.contains(origin)
                : origin.equals(origin(request.frame().url()));
        if (!allowed) {
            report(page, "asks " + origin);
        }
    }

    /** A navigation fails when a person leaves before it has come to an end; that is no fault of the page. */
    private void failed(Page page, Request request) {
        if (!request.isNavigationRequest()
                && !mayFail(request)
                && !request.url().contains(DRAFT)) {
            report(page, "did not get " + request.url() + ": " + request.failure());
        }
    }

    private void answered(Page page, Response response) {
        if (!response.request().isNavigationRequest() && response.status() >= 400 && !mayFail(response.request())) {
            report(page, "got status " + response.status() + " for " + response.url());
        }
    }

    private boolean mayFail(Request request) {
        return failing.stream().anyMatch(request.url()::contains);
    }

    private void report(Page page, String problem) {
        problems.add(URI.create(page.url()).getPath() + " " + problem);
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
