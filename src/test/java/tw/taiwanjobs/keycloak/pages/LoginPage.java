package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 7: account and password. */
public final class LoginPage extends FormPage {

    public LoginPage(Tab tab) {
        super(tab, "login");
    }

    /** The link 忘記帳號. */
    public ForgotAccountPage forgotAccount() {
        return press("a[href*=forgotAccount]", ForgotAccountPage::new);
    }

    /** The link 忘記密碼. */
    public ForgotPasswordPage forgotPassword() {
        return press("a[href*=reset-credentials]", ForgotPasswordPage::new);
    }

    /** The button 加入會員, the first of the page. */
    public TermsPage join() {
        return press("a[href*=registration] >> nth=0", TermsPage::new);
    }

    /** The button of the passkeys, which only a script shows. */
    public Locator passkeyButton() {
        return main().locator("#passkey-use");
    }
}
