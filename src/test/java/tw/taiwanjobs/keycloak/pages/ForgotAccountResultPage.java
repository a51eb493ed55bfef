package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** What came of 忘記帳號. */
public final class ForgotAccountResultPage extends SitePage {

    public ForgotAccountResultPage(Tab tab) {
        super(tab, "forgot-account-result");
    }

    /** The button 重新查詢. */
    public ForgotAccountPage again() {
        return press("button[name=again]", ForgotAccountPage::new);
    }

    /** The button 回登入頁. */
    public LoginPage toLogin() {
        return press("button[name=back]", LoginPage::new);
    }
}
