package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Home page of the demo's job portal. */
public final class PortalPage {

    private final Tab tab;

    public PortalPage(Tab tab) {
        this.tab = tab;
        tab.waitFor("a.button");
    }

    public TermsPage join() {
        return new TermsPage(tab.leave(tab.page().locator("#join")::click));
    }

    public LoginPage logIn() {
        return new LoginPage(tab.leave(tab.page().locator("#login")::click));
    }

    /** Account of the person logged in. */
    public String account() {
        return tab.page().locator("#member-email").textContent();
    }

    public String name() {
        return tab.page().locator("#member-name").textContent();
    }
}
