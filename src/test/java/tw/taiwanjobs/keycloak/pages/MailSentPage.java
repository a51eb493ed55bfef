package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 3: where the mail went. */
public final class MailSentPage extends SitePage {

    public MailSentPage(Tab tab) {
        super(tab, "mail-sent");
    }

    public MailSentPage resend() {
        return press("button[name=resend]", MailSentPage::new);
    }

    /** As a person with an old page, or without JavaScript, may do before the cool-down is over. */
    public MailSentPage resendWithoutWaiting() {
        main().locator("button[name=resend]").evaluate("button => { button.disabled = false; }");
        return resend();
    }
}
