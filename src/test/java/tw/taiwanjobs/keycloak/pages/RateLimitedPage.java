package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Too many answers in too short a time. */
public final class RateLimitedPage extends SitePage {

    public RateLimitedPage(Tab tab) {
        super(tab, "rate-limited");
    }
}
