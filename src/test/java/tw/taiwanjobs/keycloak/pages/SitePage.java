package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;
import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A page in the product's frame. */
public abstract class SitePage {

    private final Tab tab;

    protected SitePage(Tab tab, String name) {
        this.tab = tab;
        tab.arriveAt(name);
    }

    public final Tab tab() {
        return tab;
    }

    public final Locator main() {
        return tab.page().locator("main");
    }

    /** The element that has the keyboard. */
    public final Locator focused() {
        return tab.page().locator(":focus");
    }

    /** Presses a button or link and expects a page. */
    public final <P> P press(String selector, Function<Tab, P> next) {
        return press(main().locator(selector), next);
    }

    final <P> P press(Locator element, Function<Tab, P> next) {
        return next.apply(tab.leave(element::click));
    }

    /** Presses twice, as people do who are used to icons. */
    public final <P> P pressTwice(Locator element, Function<Tab, P> next) {
        return next.apply(tab.leave(element::dblclick));
    }

    public final <P> P goBack(Function<Tab, P> next) {
        return next.apply(tab.goBack());
    }

    public final <P> P goForward(Function<Tab, P> next) {
        return next.apply(tab.goForward());
    }

    public final <P> P reload(Function<Tab, P> next) {
        return next.apply(tab.reload());
    }
}
