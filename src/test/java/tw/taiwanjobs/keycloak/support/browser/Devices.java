package tw.taiwanjobs.keycloak.support.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** The devices of one test. Each has its own cookies; all are put away when the test ends. */
public final class Devices {

    private static final int HEIGHT = 900;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Browser browser;
    private final PageAudit audit;
    private final List<BrowserContext> open = new ArrayList<>();

    Devices(Browser browser, Axe axe) {
        this.browser = browser;
        this.audit = new PageAudit(RunningProduct.get().server().url(), axe);
    }

    /**
     * A tab on a device that was never used before. Its owner wants no motion, so that pages do not scroll smoothly while
     * the next click is on its way.
     */
    public Tab take(Device device) {
        return new Tab(blankPage(device), device, audit);
    }

    /** For pages that are Keycloak's own, the administrators' console: nothing is looked at. */
    public Page unwatched(Device device) {
        return blankPage(device);
    }

    private Page blankPage(Device device) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(device.locale())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(device.scripts())
                .setViewportSize(device.width(), HEIGHT));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        open.add(context);
        return context.newPage();
    }

    /** Lets pages lead to a portal. They may still load nothing from there. */
    public void allowPortal(String origin) {
        audit.allowPortal(origin);
    }

    /** For a test that is about what a page does when it cannot have something. */
    public void letFail(String partOfAddress) {
        audit.letFail(partOfAddress);
    }

    List<String> problems() {
        return audit.problems();
    }

    void putAway() {
        open.forEach(Devices::close);
    }

    /** A request that a test answers itself must not come while its page goes. */
    private static void close(BrowserContext context) {
        context.pages().forEach(Page::unrouteAll);
        context.close();
    }
}
