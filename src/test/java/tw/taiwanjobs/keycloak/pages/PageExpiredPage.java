package tw.taiwanjobs.keycloak.pages;

import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A page that the sign-up has left behind. */
public final class PageExpiredPage extends SitePage {

    public PageExpiredPage(Tab tab) {
        super(tab, "page-expired");
    }

    /** Takes up the step where the person stands. */
    public <P> P goOn(Function<Tab, P> next) {
        return press("#loginContinueLink", next);
    }

    public <P> P startAgain(Function<Tab, P> next) {
        return press("#loginRestartLink", next);
    }
}
