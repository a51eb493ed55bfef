package tw.taiwanjobs.keycloak.account.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import tw.taiwanjobs.keycloak.account.area.MemberVisit;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.link.LinkOfMember;
import tw.taiwanjobs.keycloak.lockout.BrowserOfMember;
import tw.taiwanjobs.keycloak.mail.WaitingMail;

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

    MemberData(MemberVisit visit) {
        this.visit = visit;
        this.session = visit.session();
        this.realm = visit.realm();
        this.member = visit.member();
    }

    List<DataSection> sections() {
        return List.of(
                account(),
                new ProfileSection(session, member, visit.form()::getMessage).read(),
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
                Stream.of(row().with("id", member.getId())
                        .with("account", member.getUsername())
                        .with("email", member.getEmail())
                        .with("emailVerified", member.isEmailVerified())
                        .with("identityNumber", number)
                        .with("since", time(member.getCreatedTimestamp()))
                        .with("lastChange", time(member.getLastModifiedTimestamp()))));
    }

    private DataSection acceptances() {
        return section(
                "acceptances",
                AcceptanceLedger.of(session).of(member.getId()).stream()
                        .map(accepted -> row().with("document", accepted.document())
                                .with("version", accepted.version())
                                .with("acceptedAt", accepted.acceptedAt())
                                .with("locale", accepted.locale())
                                .with("textSha256", accepted.textSha256())
                                .with("client", accepted.origin())));
    }

    private DataSection factors() {
        return section(
                "credentials",
                member.credentialManager()
                        .getStoredCredentialsStream()
                        .map(credential -> row().with("type", credential.getType())
                                .with("label", credential.getUserLabel())
                                .with("since", time(credential.getCreatedDate()))));
    }

    private DataSection providers() {
        return section(
                "identityProviders",
                session.users()
                        .getFederatedIdentitiesStream(realm, member)
                        .map(linked -> row().with("provider", linked.getIdentityProvider())
                                .with("id", linked.getUserId())
                                .with("account", linked.getUserName())));
    }

    private DataSection sessions() {
        return section(
                "sessions",
                Stream.concat(
                                session.sessions().getUserSessionsStream(realm, member),
                                session.sessions().getOfflineUserSessionsStream(realm, member))
                        .map(MemberData::login));
    }

    private static DataSection.Row login(UserSessionModel login) {
        return row().with("since", Instant.ofEpochSecond(login.getStarted()))
                .with("lastUse", Instant.ofEpochSecond(login.getLastSessionRefresh()))
                .with("ipAddress", login.getIpAddress())
                .with("offline", login.isOffline())
                .with(
                        "client",
                        login.getAuthenticatedClientSessions().values().stream()
                                .map(client -> name(client.getClient()))
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    private DataSection portals() {
        return section(
                "portals",
                session.users()
                        .getConsentsStream(realm, member.getId())
                        .map(consent -> row().with("client", name(consent.getClient()))
                                .with(
                                        "scopes",
                                        consent.getGrantedClientScopes().stream()
                                                .map(ClientScopeModel::getName)
                                                .sorted()
                                                .collect(Collectors.joining(", ")))
                                .with("since", time(consent.getCreatedDate()))
                                .with("lastChange", time(consent.getLastUpdatedDate()))));
    }

    private DataSection devices() {
        return section(
                "devices",
                BrowserOfMember.all(session, member.getId()).stream()
                        .map(browser -> row().with("since", browser.since()).with("until", browser.until())));
    }

    private DataSection links() {
        return section(
                "links",
                LinkOfMember.all(session, member.getId()).stream()
                        .map(link -> row().with("type", link.purpose())
                                .with("email", link.address())
                                .with("until", link.expiresAt())
                                .with("usedAt", link.usedAt().orElse(null))));
    }

    private DataSection mails() {
        return section(
                "mails",
                WaitingMail.all(session, member.getId()).stream()
                        .map(mail -> row().with("type", mail.kind()).with("since", mail.queuedAt())));
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
                        .map(MemberData::event));
    }

    private static DataSection.Row event(Event event) {
        DataSection.Row row = row().with("time", Instant.ofEpochMilli(event.getTime()))
                .with("type", event.getType())
                .with("error", event.getError())
                .with("client", event.getClientId())
                .with("ipAddress", event.getIpAddress());
        Optional.ofNullable(event.getDetails()).ifPresent(details -> row.with("details", details));
        return row;
    }

    private static DataSection section(String id, Stream<DataSection.Row> rows) {
        return new DataSection(id, rows.map(DataSection.Row::values).toList());
    }

    private static DataSection.Row row() {
        return new DataSection.Row();
    }

    private static String name(ClientModel client) {
        return client.getClientId();
    }

    private static @Nullable Instant time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
