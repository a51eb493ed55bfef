package tw.taiwanjobs.keycloak.support;

import java.util.Map;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;

/** A member who is logged in and wants another e-mail address as account. */
public final class EmailChangeVisit {

    public static final String NAME = "member-email";
    public static final String ACTION = "taiwanjobs-update-email";

    private static final String LINK_MAIL = ".*(變更登入帳號認證|Confirm your new account).*";
    private static final String ASKED = ".*(有人申請變更您的登入帳號|Somebody asked to change).*";
    private static final String CHANGED_AWAY = ".*(您的登入帳號已變更|Your account was changed).*";
    private static final String CHANGED = ".*(登入帳號變更完成|Your account is changed).*";

    private final Product product;

    public EmailChangeVisit(Product product) {
        this.product = product;
    }

    /** Where a portal leads a member. */
    public String address() {
        return product.loginUrl() + "&kc_action=" + ACTION;
    }

    /** Logs in and opens the page. */
    public HttpBrowser page(String account) {
        return new LogIn(product).as(account, SignUp.PASSWORD).open(address());
    }

    /** Logs in and asks for a mail to the other address. */
    public HttpBrowser ask(String account, String wanted) {
        return page(account).submit(fields(wanted, SignUp.PASSWORD));
    }

    public static Map<String, String> fields(String email, String password) {
        return Map.of("email", email, "password", password);
    }

    /** Opens the newest link to the new address on another device. */
    public HttpBrowser openLink(String wanted) {
        return HttpBrowser.inChinese().open(linkMail(wanted).link().toString());
    }

    public ReceivedMail linkMail(String wanted) {
        return product.mailbox().await(wanted, EmailChangeVisit::isLinkMail);
    }

    public long linkMailsTo(String address) {
        return product.mailbox().mailsTo(address).stream()
                .filter(EmailChangeVisit::isLinkMail)
                .count();
    }

    /** To the old address: a change was asked for. */
    public ReceivedMail asked(String account) {
        return await(account, ASKED);
    }

    /** To the old address: it has happened. */
    public ReceivedMail changedAway(String account) {
        return await(account, CHANGED_AWAY);
    }

    /** To the new address. */
    public ReceivedMail changed(String account) {
        return await(account, CHANGED);
    }

    /** The whole way. */
    public void change(String account, String wanted) {
        ask(account, wanted);
        String page =
                openLink(wanted).submit(Map.of("password", SignUp.PASSWORD)).page();
        if (!page.equals("email-changed")) {
            throw new AssertionError("expected page email-changed but was " + page);
        }
    }

    private ReceivedMail await(String account, String subject) {
        return product.mailbox().await(account, mail -> mail.subject().matches(subject));
    }

    private static boolean isLinkMail(ReceivedMail mail) {
        return mail.subject().matches(LINK_MAIL);
    }
}
