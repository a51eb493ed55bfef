package tw.taiwanjobs.keycloak.link;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.MailState;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/** Mails links, each of which makes the older ones of its member and purpose dead. */
public final class LinkMailer {

    /** How long most mailed links live (S4.5). */
    static final Duration LIFETIME = PendingMembers.LIFETIME;

    private final KeycloakSession session;

    public LinkMailer(KeycloakSession session) {
        this.session = session;
    }

    /** As the other, from the server as this request sees it. */
    Optional<LimitReached> mail(LinkPurpose purpose, String userId, String address, String clientId, Limits price) {
        return mail(purpose, userId, address, clientId, baseUri(), price);
    }

    /**
     * Takes the price of a mail and puts it into the outbox, in the caller's transaction; it goes out after the commit.
     *
     * @param address where it goes, in lower case
     * @param clientId portal that sent the person
     * @param baseUri address of the server as the citizen sees it
     * @return empty if the mail is on its way; else the limit that is used up
     */
    public Optional<LimitReached> mail(
            LinkPurpose purpose, String userId, String address, String clientId, String baseUri, Limits price) {
        return mail(purpose, userId, address, clientId, baseUri, price, "");
    }

    /** Mails a member that somebody has logged in from a new browser. */
    public Optional<LimitReached> mailNewLogin(
            NewLogin login, String userId, String address, String clientId, String baseUri, Limits price) {
        return mail(LinkPurposes.NEW_DEVICE, userId, address, clientId, baseUri, price, login.detail());
    }

    private Optional<LimitReached> mail(
            LinkPurpose purpose,
            String userId,
            String address,
            String clientId,
            String baseUri,
            Limits price,
            String detail) {
        MailedLinks links = MailedLinks.of(session);
        // Wishes at once are answered one after the other, so that the later one sees what the first has sent.
        links.lock(userId, purpose);
        Optional<LimitReached> reached = price.charge();
        if (reached.isEmpty()) {
            MailedLink link = links.renew(
                    userId, purpose, address, clientId, ServerTime.now().plus(purpose.lifetime()));
            enqueue(userId, purpose.letterKind(), link.generation(), baseUri, detail);
        }
        return reached;
    }

    /** Sends the newest link once more, in another letter. */
    void mailAgain(LinkPurpose purpose, String userId, String letterKind, String baseUri) {
        MailedLinks.of(session)
                .find(userId, purpose)
                .ifPresent(link -> enqueue(userId, letterKind, link.generation(), baseUri, ""));
    }

    /** Where the newest mail went, while its link can be used. */
    public Optional<String> openAddress(LinkPurpose purpose, String userId) {
        return MailedLinks.of(session)
                .find(userId, purpose)
                .filter(link -> link.state(link.generation(), ServerTime.now()) == LinkState.USABLE)
                .map(MailedLink::address);
    }

    /** What has become of the newest mail. */
    public MailState stateOf(LinkPurpose purpose, String userId) {
        return MailDispatcher.stateOf(session, userId, purpose.letterKind());
    }

    /** Time until the limits allow another mail; zero when they do. */
    public static Duration pause(Limits price) {
        return price.peek().map(LimitReached::retryAfter).orElse(Duration.ZERO);
    }

    /** Of a mail that an administrator sends, to whomever it is about. */
    static Limits priceOnBehalf(KeycloakSession session, String address) {
        return Limits.of(session, ExecutionConfig.DEFAULTS).perName(address, Limit.MAIL_ON_BEHALF);
    }

    /** A letter about a member; one of a later generation takes the place of those that wait. */
    void enqueue(String userId, String letterKind, int generation) {
        enqueue(userId, letterKind, generation, baseUri(), "");
    }

    private void enqueue(String userId, String letterKind, int generation, String baseUri, String detail) {
        String realmId = session.getContext().getRealm().getId();
        MailDispatcher.enqueue(
                session,
                OutboxMessage.create(realmId, userId, letterKind, generation, baseUri)
                        .with(detail));
    }

    private String baseUri() {
        return session.getContext().getUri().getBaseUri().toString();
    }
}
