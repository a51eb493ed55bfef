package tw.taiwanjobs.keycloak.account.data;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.documents.AcceptedVersion;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.link.LinkOfMember;
import tw.taiwanjobs.keycloak.lockout.BrowserOfMember;
import tw.taiwanjobs.keycloak.mail.WaitingMail;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * All that is kept of a member, the one model of the file and of the page. Left out is what would help a thief and tells the member
 * nothing: hashes and secrets of passwords and second factors, tokens of links.
 */
final class MemberData {

    /** Nobody has as many; who has is told the newest. */
    private static final int MOST_EVENTS = 10_000;

    private final MemberVisit visit;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel member;
    private final DataWords words;

    MemberData(MemberVisit visit) {
        this.visit = visit;
        this.words = new DataWords(visit.session(), visit.form());
        this.session = visit.session();
        this.realm = visit.realm();
        this.member = visit.member();
    }

    List<DataSection> sections() {
        return List.of(
                account(),
                new ProfileSection(session, member, words).read(),
                acceptances(),
                factors(),
                providers(),
                sessions(),
                portals(),
                devices(),
                links(),
                mails(),
                events());
    }

    /** The whole number only to whoever has proved a moment ago to be the member. */
    private DataSection account() {
        String number = IdentityNumbers.of(session)
                .of(member.getId())
                .map(known -> visit.isFresh() ? known.value() : known.masked())
                .orElse(null);
        return section(
                "account",
                Stream.of(row().with("id", DataWords.plain(member.getId()))
                        .with("account", account(member.getUsername()))
                        .with("email", DataWords.plain(member.getEmail()))
                        .with("emailVerified", words.yesOrNo(member.isEmailVerified()))
                        .with("identityNumber", DataWords.plain(number))
                        .with("since", "memberSince", DataWords.moment(member.getCreatedTimestamp()))
                        .with("lastChange", DataWords.moment(member.getLastModifiedTimestamp()))));
    }

    /** A legacy member's user name is random. */
    private DataValue account(String username) {
        return MemberStatus.LEGACY.isOf(member) ? DataValue.onlyInFile(username) : DataValue.same(username);
    }

    private DataSection acceptances() {
        return section(
                "acceptances",
                AcceptanceLedger.of(session).of(member.getId()).stream()
                        .map(accepted -> row().with("document", words.document(accepted.document()))
                                .with("version", DataWords.plain(accepted.version()))
                                .with("acceptedAt", DataWords.moment(accepted.acceptedAt()))
                                .with("locale", words.language(accepted.locale()))
                                .with("textSha256", DataWords.onlyInFile(accepted.textSha256()))
                                .with("client", "memberTermsOrigin", origin(accepted))));
    }

    private DataValue origin(AcceptedVersion accepted) {
        return accepted.isImported()
                ? words.said(accepted.origin(), "memberTermsImportedOrigin")
                : words.sites(List.of(accepted.origin()));
    }

    private DataSection factors() {
        return section(
                "credentials",
                member.credentialManager()
                        .getStoredCredentialsStream()
                        .map(credential -> row().with("type", words.credential(credential.getType()))
                                .with("label", DataWords.plain(credential.getUserLabel()))
                                .with("since", "addedDataField", DataWords.moment(credential.getCreatedDate()))));
    }

    private DataSection providers() {
        return section(
                "identityProviders",
                session.users()
                        .getFederatedIdentitiesStream(realm, member)
                        .map(linked -> row().with("provider", words.provider(linked.getIdentityProvider()))
                                .with("id", DataWords.onlyInFile(linked.getUserId()))
                                .with("account", DataWords.plain(linked.getUserName()))));
    }

    private DataSection sessions() {
        return section(
                "sessions",
                Stream.concat(
                                session.sessions().getUserSessionsStream(realm, member),
                                session.sessions().getOfflineUserSessionsStream(realm, member))
                        .map(this::login));
    }

    private DataSection.Row login(UserSessionModel login) {
        return row().with("since", "memberDeviceStarted", DataWords.moment(Instant.ofEpochSecond(login.getStarted())))
                .with(
                        "lastUse",
                        "memberDeviceLastAccess",
                        DataWords.moment(Instant.ofEpochSecond(login.getLastSessionRefresh())))
                .with("ipAddress", "memberDeviceNetwork", DataWords.plain(login.getIpAddress()))
                .with("offline", words.yesOrNo(login.isOffline()))
                .with(
                        "client",
                        words.sites(login.getAuthenticatedClientSessions().values().stream()
                                .map(client -> client.getClient().getClientId())
                                .toList()));
    }

    private DataSection portals() {
        return section(
                "portals",
                session.users()
                        .getConsentsStream(realm, member.getId())
                        .map(consent -> row().with(
                                        "client", words.site(consent.getClient().getClientId()))
                                .with("scopes", words.scopes(consent.getGrantedClientScopes()))
                                .with("since", "acceptedAtDataField", DataWords.moment(consent.getCreatedDate()))
                                .with("lastChange", DataWords.moment(consent.getLastUpdatedDate()))));
    }

    private DataSection devices() {
        return section(
                "devices",
                BrowserOfMember.all(session, member.getId()).stream()
                        .map(browser -> row().with("since", "rememberedDataField", DataWords.moment(browser.since()))
                                .with("until", DataWords.moment(browser.until()))));
    }

    private DataSection links() {
        return section(
                "links",
                LinkOfMember.all(session, member.getId()).stream()
                        .map(link -> row().with("type", "purposeDataField", words.code("dataLink.", link.purpose()))
                                .with("email", DataWords.plain(link.address()))
                                .with("until", DataWords.moment(link.expiresAt()))
                                .with("usedAt", DataWords.moment(link.usedAt().orElse(null)))));
    }

    private DataSection mails() {
        return section(
                "mails",
                WaitingMail.all(session, member.getId()).stream()
                        .map(mail -> row().with("type", "letterDataField", words.code("dataLetter.", mail.kind()))
                                .with("since", "waitingDataField", DataWords.moment(mail.queuedAt()))));
    }

    private DataSection events() {
        return section(
                "events",
                session.getProvider(EventStoreProvider.class)
                        .createQuery()
                        .realm(realm.getId())
                        .user(member.getId())
                        .orderByDescTime()
                        .maxResults(MOST_EVENTS)
                        .getResultStream()
                        .map(this::event));
    }

    private DataSection.Row event(Event event) {
        return row().with("time", DataWords.moment(Instant.ofEpochMilli(event.getTime())))
                .with("type", "eventDataField", words.event(event))
                .with("error", words.code("dataError.", event.getError()))
                .with("client", words.site(event.getClientId()))
                .with("ipAddress", "memberDeviceNetwork", DataWords.plain(event.getIpAddress()))
                .with("details", DataWords.onlyInFile(event.getDetails()));
    }

    private static DataSection section(String id, Stream<DataSection.Row> rows) {
        return new DataSection(id, rows.toList());
    }

    private static DataSection.Row row() {
        return new DataSection.Row();
    }
}
