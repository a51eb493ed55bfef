package tw.taiwanjobs.keycloak.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.mail.MailState;
import tw.taiwanjobs.keycloak.member.AccountAddress;

/**
 * Another address as account, by a member's wish (ADR 0030): a link to the new address does it, one to the old address stops
 * it. For as long as the latter may take a change back there is no further one, which would take its place.
 */
public final class EmailChange {

    private final KeycloakSession session;
    private final UserModel member;
    private final String clientId;
    private final AddressMails mails;

    /** @param client portal that sent the member */
    public EmailChange(KeycloakSession session, UserModel member, ClientModel client) {
        RealmModel realm = session.getContext().getRealm();
        this.session = session;
        this.member = member;
        this.clientId = client.getClientId();
        this.mails = new AddressMails(
                session,
                LinkPurposes.CHANGE_EMAIL,
                member.getId(),
                clientId,
                ExecutionConfig.find(realm, realm.getBrowserFlow().getId(), LimitedExecution.LEGACY_EMAIL.id()));
    }

    /** Whether a change may be asked for now; other wishes of the member wait until the transaction is over. */
    public boolean mayBeAsked() {
        MailedLinks.of(session).lock(member.getId(), LinkPurposes.CHANGE_EMAIL);
        return settledUntil().isEmpty();
    }

    /** Mails both addresses, a wish before is dead; empty if the mails are on their way. */
    public Optional<LimitReached> ask(String address) {
        Optional<LimitReached> reached = mails.send(address);
        if (reached.isEmpty()) {
            tellOfWish(session, member, clientId);
        }
        return reached;
    }

    /** Tells the old address that another one is wanted. */
    static void tellOfWish(KeycloakSession session, UserModel member, String clientId) {
        AccountAddress.proved(member)
                .ifPresent(old ->
                        tellOld(session, member.getId(), old, clientId, LinkPurposes.STOP_EMAIL_CHANGE.letterKind()));
    }

    /** Whether a refusal is none to the member: the same address has just been mailed. */
    public boolean isAskedAlready(LimitReached reached, String address) {
        return mails.isSentAlready(reached, address);
    }

    /** Nothing is changed any more by the link that was mailed. */
    public void cancel() {
        MailedLinks.of(session).lock(member.getId(), LinkPurposes.CHANGE_EMAIL);
        end(session, member.getId());
    }

    /** The address that is to be confirmed. */
    public Optional<String> openAddress() {
        return mails.openAddress();
    }

    public MailState state() {
        return mails.state();
    }

    public Duration pause(String address) {
        return mails.pause(address);
    }

    /** The time before which there is no further change, since the last one can be taken back. */
    public Optional<Instant> settledUntil() {
        return settledUntil(session, member.getId());
    }

    static Optional<Instant> settledUntil(KeycloakSession session, String userId) {
        MailedLinks links = MailedLinks.of(session);
        Optional<Instant> changed = links.find(userId, LinkPurposes.CHANGE_EMAIL)
                .filter(MailedLink::wasUsed)
                .map(MailedLink::usedAt);
        boolean takenBack = links.find(userId, LinkPurposes.STOP_EMAIL_CHANGE)
                .filter(MailedLink::wasUsed)
                .filter(stop ->
                        changed.filter(time -> !stop.usedAt().isBefore(time)).isPresent())
                .isPresent();
        return changed.filter(time -> !takenBack)
                .map(time -> time.plus(StopEmailChangeLink.LIFETIME))
                .filter(end -> ServerTime.now().isBefore(end));
    }

    /** The caller has locked the member. */
    static void end(KeycloakSession session, String userId) {
        MailedLinks links = MailedLinks.of(session);
        links.find(userId, LinkPurposes.CHANGE_EMAIL)
                .ifPresent(link -> links.endAt(userId, LinkPurposes.CHANGE_EMAIL, ServerTime.now()));
    }

    /** Tells both addresses, in the transaction of the change. */
    static void tellOfDone(KeycloakSession session, MailedLink change, Optional<String> oldAddress) {
        oldAddress.ifPresent(
                old -> tellOld(session, change.userId(), old, change.clientId(), LinkLetters.EMAIL_CHANGED_AWAY));
        new LinkMailer(session).enqueue(change.userId(), LinkLetters.EMAIL_CHANGED, 0);
    }

    /**
     * An administrator has made another address the account: as if the member had confirmed it, so that the old address
     * can take it back. While that of an earlier change still can, the one in between is told nothing: it may be a typo.
     */
    static void doneByAdministrator(KeycloakSession session, UserModel member, Optional<String> oldAddress) {
        MailedLinks links = MailedLinks.of(session);
        String userId = member.getId();
        links.lock(userId, LinkPurposes.CHANGE_EMAIL);
        boolean isCorrection = settledUntil(session, userId).isPresent();
        end(session, userId);
        if (member.getEmail() != null && (oldAddress.isPresent() || isCorrection)) {
            String client = Constants.ACCOUNT_MANAGEMENT_CLIENT_ID;
            Instant now = ServerTime.now();
            links.renew(userId, LinkPurposes.CHANGE_EMAIL, member.getEmail(), client, now);
            links.use(userId, LinkPurposes.CHANGE_EMAIL, now);
            oldAddress
                    .filter(old -> !isCorrection)
                    .ifPresent(old -> tellOld(session, userId, old, client, LinkLetters.EMAIL_CHANGED_AWAY));
        }
    }

    /** With the link of the notice before, while that is open: whichever mail is opened, it stops the change. */
    private static void tellOld(
            KeycloakSession session, String userId, String oldAddress, String clientId, String letterKind) {
        LinkPurpose purpose = LinkPurposes.STOP_EMAIL_CHANGE;
        MailedLinks links = MailedLinks.of(session);
        Instant now = ServerTime.now();
        Instant end = now.plus(purpose.lifetime());
        boolean isOpen = links.find(userId, purpose)
                .filter(link -> link.address().equals(oldAddress))
                .filter(link -> link.state(link.generation(), now) == LinkState.USABLE)
                .isPresent();
        MailedLink link =
                isOpen ? links.endAt(userId, purpose, end) : links.renew(userId, purpose, oldAddress, clientId, end);
        new LinkMailer(session).enqueue(userId, letterKind, link.generation());
    }
}
