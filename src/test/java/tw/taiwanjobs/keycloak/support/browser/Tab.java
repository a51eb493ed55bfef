package tw.taiwanjobs.keycloak.support.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** A tab of a device. Every page that is waited for in it goes through the {@link PageAudit}. */
public final class Tab {

    private static final String LEAVE = "document.documentElement.dataset.left = 'true'";
    private static final String SHOWN = "document.querySelector('[data-page]')?.dataset.page || ''";
    private static final String STATE = """
            (document.documentElement.dataset.left ? 'still ' : '')
              + [...document.querySelectorAll('[data-page], [aria-invalid=true]')]
                .map(element => element.dataset.page || element.name).join(' ')
            """;
    private static final String NEW_DOCUMENT = "html:not([data-left]) ";

    private final Page page;
    private final Device device;
    private final PageAudit audit;

    Tab(Page page, Device device, PageAudit audit) {
        this.page = page;
        this.device = device;
        this.audit = audit;
        audit.watch(page);
    }

    public Page page() {
        return page;
    }

    public Device device() {
        return device;
    }

    /** A second tab beside this one, with the same cookies. */
    public Tab another() {
        return new Tab(page.context().newPage(), device, audit);
    }

    public Tab go(String address) {
        page.navigate(address);
        return this;
    }

    public Tab goBack() {
        return leave(page::goBack);
    }

    public Tab goForward() {
        return leave(page::goForward);
    }

    public Tab reload() {
        return leave(page::reload);
    }

    /** Does what makes the page go away, so that the next wait is for another one, even of the same name. */
    public Tab leave(Runnable way) {
        page.evaluate(LEAVE);
        way.run();
        return this;
    }

    /** Waits for the page whose {@code data-page} is given, and looks at it. */
    public void arriveAt(String name) {
        waitFor("[data-page='" + name + "']");
        page.waitForLoadState();
        audit.look(page, device);
    }

    /** Waits for an element of a document that came after the last one left. */
    public void waitFor(String selector) {
        try {
            page.waitForSelector(NEW_DOCUMENT + selector);
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "expected " + selector + " but the page is " + page.url() + " '" + page.evaluate(STATE) + "'", e);
        }
    }

    /** Name of the page shown now; empty for one that is not the product's. */
    public String shown() {
        return String.valueOf(page.evaluate(SHOWN));
    }
}
