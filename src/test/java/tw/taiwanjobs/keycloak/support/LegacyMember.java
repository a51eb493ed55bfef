package tw.taiwanjobs.keycloak.support;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.testbed.OldMember;

/**
 * A member moved in from the old system, who logs in with a national ID until an e-mail address is verified. Terms and
 * profile are no question any more, unless it is the first day.
 */
public final class LegacyMember {

    public static final String PASSWORD = "Old-system-55";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LINK_MAIL = ".*(登入信箱認證|Verify your e-mail).*";

    private final RunningProduct product;
    private final String nationalId;
    private final String id;

    private LegacyMember(RunningProduct product, OldMember member) {
        this.product = product;
        this.nationalId = member.nationalId();
        this.id = product.testbed().createLegacyMember(member);
    }

    public static LegacyMember of(RunningProduct product) {
        return of(product, "");
    }

    /** @param email address that the old system had and nobody has verified */
    public static LegacyMember of(RunningProduct product, String email) {
        Map<String, String> profile = SignUp.profileFields();
        profile.remove("firstName");
        return new LegacyMember(product, new OldMember(Identities.nationalId(), PASSWORD, "", email, profile, true));
    }

    /**
     * On the first day: the terms are not ticked, and of the profile there is what the old system knew.
     *
     * @param hash of the old system
     */
    public static LegacyMember arriving(RunningProduct product, String hash, Map<String, String> profile) {
        return new LegacyMember(product, new OldMember(Identities.nationalId(), "", hash, "", profile, false));
    }

    public String nationalId() {
        return nationalId;
    }

    public String id() {
        return id;
    }

    /** Logs in with the national ID, in a new browser. */
    public HttpBrowser logIn() {
        return logIn(nationalId, PASSWORD);
    }

    public HttpBrowser logIn(String account, String password) {
        return new LogIn(product).as(account, password);
    }

    /** Logs in and asks for a mail to this address. */
    public HttpBrowser askFor(String email) {
        return logIn().submit(Map.of("email", email));
    }

    /** The newest link that was mailed to this address. */
    public URI link(String email) {
        return product.mailbox().await(email, LegacyMember::isLinkMail).link();
    }

    /** Opens the newest link to this address on another device. */
    public HttpBrowser openLink(String email) {
        return HttpBrowser.inChinese().open(link(email).toString());
    }

    /** The whole way to an account by e-mail address. */
    public LegacyMember withAccount(String email) {
        askFor(email);
        String page = openLink(email).submit(Map.of("password", PASSWORD)).page();
        if (!page.equals("legacy-confirmed")) {
            throw new AssertionError("expected page legacy-confirmed but was " + page);
        }
        return this;
    }

    public UserRepresentation user() {
        return product.admin().realm().users().get(id).toRepresentation();
    }

    public String status() {
        return user().firstAttribute("memberStatus");
    }

    public long linkMailsTo(String email) {
        return product.mailbox().mailsTo(email).stream()
                .filter(LegacyMember::isLinkMail)
                .count();
    }

    /** Waits until every mail that was asked for has gone out, or was found to be none. */
    public static void awaitMailsSent(RunningProduct product) {
        Await.until(
                "the outbox to be empty",
                PATIENCE,
                () -> !product.testbed().databaseDump().toLowerCase(Locale.ROOT).contains("twj_mail_outbox."));
    }

    private static boolean isLinkMail(ReceivedMail mail) {
        return mail.subject().matches(LINK_MAIL);
    }
}
