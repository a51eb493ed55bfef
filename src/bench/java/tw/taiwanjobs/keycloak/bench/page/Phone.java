package tw.taiwanjobs.keycloak.bench.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tw.taiwanjobs.keycloak.support.browser.Chromium;

/** A cheap phone: a small screen, a processor four times slower, the network that Lighthouse calls slow 4G. */
final class Phone implements AutoCloseable {

    private static final int SLOWER = 4;
    private static final double LATENCY_MS = 150;
    private static final double DOWN_BYTES_PER_SECOND = 1_600_000 / 8.0;
    private static final double UP_BYTES_PER_SECOND = 750_000 / 8.0;
    private static final String USABLE = "performance.getEntriesByType('navigation')[0].loadEventEnd";

    private final Playwright playwright = Playwright.create();
    private final Browser browser = Chromium.launch(playwright);

    /** In a browser that has nothing yet, and once more in the same. */
    Visit visit(String url) {
        try (BrowserContext context = browser.newContext(new NewContextOptions()
                .setLocale("zh-TW")
                .setIsMobile(true)
                .setHasTouch(true)
                .setViewportSize(360, 740))) {
            return new Visit(open(context, url), open(context, url));
        }
    }

    private static Opening open(BrowserContext context, String url) {
        Page page = context.newPage();
        CDPSession session = context.newCDPSession(page);
        slowDown(session);
        var requests = new AtomicInteger();
        var bytes = new AtomicLong();
        session.on("Network.loadingFinished", event -> {
            long received = event.get("encodedDataLength").getAsLong();
            if (received > 0) {
                requests.incrementAndGet();
                bytes.addAndGet(received);
            }
        });
        page.navigate(url);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        double usable = ((Number) page.evaluate(USABLE)).doubleValue();
        page.close();
        return new Opening(requests.get(), bytes.get(), usable);
    }

    private static void slowDown(CDPSession session) {
        session.send("Network.enable");
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY_MS);
        network.addProperty("downloadThroughput", DOWN_BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", UP_BYTES_PER_SECOND);
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** The first time, and with what the browser has kept of that. */
    record Visit(Opening first, Opening again) {}
}
