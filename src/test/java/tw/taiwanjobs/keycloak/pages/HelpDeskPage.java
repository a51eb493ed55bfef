package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The clerk's search with its list, one member, and the form that signs somebody up. */
public final class HelpDeskPage extends FormPage {

    private HelpDeskPage(Tab tab, String page) {
        super(tab, page);
    }

    public static HelpDeskPage search(Tab tab) {
        return new HelpDeskPage(tab, "help-desk");
    }

    public static HelpDeskPage member(Tab tab) {
        return new HelpDeskPage(tab, "help-desk-member");
    }

    public static HelpDeskPage signUp(Tab tab) {
        return new HelpDeskPage(tab, "help-desk-sign-up");
    }

    public static HelpDeskPage login(Tab tab) {
        return new HelpDeskPage(tab, "help-desk-login");
    }
}
