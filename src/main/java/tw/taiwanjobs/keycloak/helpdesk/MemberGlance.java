package tw.taiwanjobs.keycloak.helpdesk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.link.LinkOfMember;
import tw.taiwanjobs.keycloak.lockout.BrowserOfMember;
import tw.taiwanjobs.keycloak.mail.WaitingMail;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * All that a help desk sees of one member: never the whole number, nothing that lets anybody in, no network address.
 *
 * @param version of what was seen, see {@link MemberVersion}
 * @param reasons why the member cannot log in
 * @param mails that wait or are refused; what the mail server has taken is in none
 * @param links that are open
 * @param logins the last ones that the realm's events keep, those that failed too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberGlance(
        String id,
        @Nullable String account,
        @Nullable String name,
        @Nullable String nationalIdMasked,
        @Nullable String memberNumber,
        String state,

        @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant since,

        boolean emailVerified,
        String version,
        List<Obstacle> reasons,
        List<Method> signInMethods,
        List<Mail> mails,
        List<Link> links,
        List<Accepted> acceptances,
        List<Device> devices,
        List<Session> sessions,
        List<Login> logins) {

    private static final int LOGINS = 5;

    boolean isPending() {
        return state.equals(MemberStatus.PENDING.attributeValue());
    }

    /** One that has not come, or went to a mistyped address. */
    boolean waitsForMail() {
        return isPending() || !links.isEmpty();
    }

    /** Of a member; that of a sign-up is deleted with it. */
    boolean hasNumber() {
        return nationalIdMasked != null && !isPending();
    }

    /** A password, a passkey, a second factor: Keycloak's type of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Method(
            String type,

            @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant since) {}

    /** See {@link WaitingMail}. */
    record Mail(
            String kind,
            @JsonSerialize(using = ToStringSerializer.class) Instant since,
            String state,
            int attempts) {}

    /**
     * A link that can be used.
     *
     * @param address that it was mailed to
     * @param mail {@code taken} by the mail server, or the state of a mail
     */
    record Link(
            String purpose,
            String address,
            @JsonSerialize(using = ToStringSerializer.class) Instant until,
            String mail) {

        static final String TAKEN = "taken";
    }

    record Accepted(
            String document,
            String version,
            @JsonSerialize(using = ToStringSerializer.class) Instant acceptedAt) {}

    record Device(
            @JsonSerialize(using = ToStringSerializer.class) Instant since,
            @JsonSerialize(using = ToStringSerializer.class) Instant until) {}

    record Session(
            @JsonSerialize(using = ToStringSerializer.class) Instant since,
            @JsonSerialize(using = ToStringSerializer.class) Instant lastUse,
            boolean offline,
            Set<String> clients) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Login(
            @JsonSerialize(using = ToStringSerializer.class) Instant time,
            @Nullable String error,
            @Nullable String client) {}

    static MemberGlance of(KeycloakSession session, UserModel member) {
        RealmModel realm = session.getContext().getRealm();
        String id = member.getId();
        List<WaitingMail> mails = WaitingMail.all(session, id);
        return new MemberGlance(
                id,
                FoundMember.account(session, member),
                member.getFirstName(),
                member.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED),
                member.getFirstAttribute(MemberAttributes.MEMBER_NUMBER),
                FoundMember.state(member),
                LoginObstacles.created(member),
                member.isEmailVerified(),
                MemberVersion.of(session, member),
                new LoginObstacles(session).of(member),
                methods(member),
                mails.stream()
                        .map(mail -> new Mail(mail.kind(), mail.queuedAt(), mail.state(), mail.attempts()))
                        .toList(),
                LinkOfMember.all(session, id).stream()
                        .filter(LinkOfMember::isOpen)
                        .map(link -> new Link(link.purpose(), link.address(), link.expiresAt(), mail(link, mails)))
                        .toList(),
                AcceptanceLedger.of(session).of(id).stream()
                        .map(accepted -> new Accepted(accepted.document(), accepted.version(), accepted.acceptedAt()))
                        .toList(),
                BrowserOfMember.all(session, id).stream()
                        .map(browser -> new Device(browser.since(), browser.until()))
                        .toList(),
                Stream.concat(
                                session.sessions().getUserSessionsStream(realm, member),
                                session.sessions().getOfflineUserSessionsStream(realm, member))
                        .map(MemberGlance::session)
                        .toList(),
                logins(session, realm, id));
    }

    private static List<Method> methods(UserModel member) {
        return member.credentialManager()
                .getStoredCredentialsStream()
                .map(credential -> new Method(
                        credential.getType(),
                        credential.getCreatedDate() == null ? null : Instant.ofEpochMilli(credential.getCreatedDate())))
                .toList();
    }

    private static String mail(LinkOfMember link, List<WaitingMail> mails) {
        return mails.stream()
                .filter(mail -> mail.kind().equals(link.letter()))
                .findFirst()
                .map(WaitingMail::state)
                .orElse(Link.TAKEN);
    }

    private static Session session(UserSessionModel login) {
        return new Session(
                Instant.ofEpochSecond(login.getStarted()),
                Instant.ofEpochSecond(login.getLastSessionRefresh()),
                login.isOffline(),
                login.getAuthenticatedClientSessions().values().stream()
                        .map(client -> client.getClient().getClientId())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Login> logins(KeycloakSession session, RealmModel realm, String id) {
        return session.getProvider(EventStoreProvider.class)
                .createQuery()
                .realm(realm.getId())
                .user(id)
                .type(EventType.LOGIN, EventType.LOGIN_ERROR)
                .orderByDescTime()
                .maxResults(LOGINS)
                .getResultStream()
                .map(event -> new Login(Instant.ofEpochMilli(event.getTime()), event.getError(), event.getClientId()))
                .toList();
    }
}
