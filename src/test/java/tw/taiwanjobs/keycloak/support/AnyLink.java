package tw.taiwanjobs.keycloak.support;

import java.net.URI;
import java.util.Map;

/** A mailed link of each kind, for what is the same with all of them. */
public enum AnyLink {
    SIGN_UP("set-password", "password-set") {
        @Override
        public Mailed mail(RunningProduct product) {
            SignUp person = new SignUp(product).toMailSent();
            return new Mailed(this, person.mail().link(), person.email(), "", SignUp.passwordFields());
        }
    },
    PASSWORD_RESET("set-password", "password-set") {
        @Override
        public Mailed mail(RunningProduct product) {
            String email = new SignUp(product).toActive().email();
            ForgotPasswordVisit visit = new ForgotPasswordVisit(product);
            visit.ask(email);
            return new Mailed(
                    this,
                    visit.link(email),
                    email,
                    SignUp.PASSWORD,
                    ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        }
    },
    CONFIRM_EMAIL("legacy-confirm", "legacy-confirmed") {
        @Override
        public Mailed mail(RunningProduct product) {
            LegacyMember member = LegacyMember.of(product);
            String email = Identities.email();
            member.askFor(email);
            return new Mailed(
                    this,
                    member.link(email),
                    member.nationalId(),
                    LegacyMember.PASSWORD,
                    Map.of("password", LegacyMember.PASSWORD));
        }
    };

    private final String page;
    private final String donePage;

    AnyLink(String page, String donePage) {
        this.page = page;
        this.donePage = donePage;
    }

    /** Has a link mailed to a person of its own. */
    public abstract Mailed mail(RunningProduct product);

    /** The page that the link opens. */
    public String page() {
        return page;
    }

    /** The page that says that it is done. */
    public String donePage() {
        return donePage;
    }

    /**
     * A link that nobody has opened.
     *
     * @param account what its person logs in with
     * @param password with which, before the link is used; empty where there is none yet
     * @param fields what is to be sent
     */
    public record Mailed(AnyLink kind, URI link, String account, String password, Map<String, String> fields) {

        public HttpBrowser openIn(HttpBrowser browser) {
            return browser.open(link.toString());
        }
    }
}
