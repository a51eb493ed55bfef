package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 5: the page behind the mailed link. */
public final class SetPasswordPage extends FormPage {

    public SetPasswordPage(Tab tab) {
        super(tab, "set-password");
    }

    public NotMeDonePage notMe() {
        return press("button[name=notMe]", NotMeDonePage::new);
    }
}
