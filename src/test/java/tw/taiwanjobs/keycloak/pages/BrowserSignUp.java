package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A person who signs up in a browser without any detour, up to the step that a test is about. */
public final class BrowserSignUp {

    private final RunningProduct product = RunningProduct.get();
    private final SignUp person = new SignUp(product);

    public SignUp person() {
        return person;
    }

    public TermsPage toTerms(Tab tab) {
        return new TermsPage(tab.go(product.signUpUrl()));
    }

    public IdentityPage toIdentity(Tab tab) {
        return toTerms(tab).accept().submit(IdentityPage::new);
    }

    public ProfilePage toProfile(Tab tab) {
        return from(toIdentity(tab));
    }

    public MailSentPage toMailSent(Tab tab) {
        return from(toProfile(tab));
    }

    public SetPasswordPage toSetPassword(Tab computer, Tab phone) {
        toMailSent(computer);
        return new SetPasswordPage(phone.go(person.mail().link().toString()));
    }

    public ProfilePage from(IdentityPage identity) {
        identity.fill(person.identityFields());
        return identity.submit(ProfilePage::new);
    }

    public MailSentPage from(ProfilePage profile) {
        profile.fill(SignUp.profileFields());
        return profile.submit(MailSentPage::new);
    }
}
