package tw.taiwanjobs.keycloak.support.testbed;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.DefaultAuthenticationFlows;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.timer.TimerProvider;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** What no administrator may do, and a test must: move the clock, read every table, session and captcha answer. */
public final class TestbedResource {
    /** Stands in the log where {@link #logEverything} begins, and where it ends. */
    public static final String EVERYTHING = "everything is logged from here on";

    public static final String NO_MORE = "everything is logged no more";

    private final KeycloakSession session;

    TestbedResource(KeycloakSession session) {
        this.session = session;
    }

    /**
     * From the first change on, sign-ups that have run out are removed when a test says so only.
     *
     * @param seconds how far the server's clock stands ahead of the real one, for the whole server
     */
    @POST
    @Path("clock")
    public void setClock(@QueryParam("offset") int seconds) {
        session.getProvider(TimerProvider.class).cancelTask("taiwanjobs-expired-sign-ups");
        Time.setOffset(seconds);
    }

    /** The digits of an open challenge, for the browser it was issued to; takes the query of the picture's address. */
    @GET
    @Path("captcha-answer")
    @Produces(MediaType.TEXT_PLAIN)
    public Response captchaAnswer(
            @QueryParam("client_id") String client,
            @QueryParam("tab_id") String tab,
            @QueryParam("use") String use,
            @QueryParam("id") String id) {
        var realm = session.getContext().getRealm();
        var browser = new AuthenticationSessionManager(session)
                .getCurrentAuthenticationSession(realm, realm.getClientByClientId(client), tab);
        var key = String.join(
                ":", "taiwanjobs-captcha", browser.getParentSession().getId(), tab, use, id);
        var puzzle = session.singleUseObjects().get(key);
        return puzzle == null
                ? Response.status(Response.Status.NOT_FOUND).build()
                : Response.ok(puzzle.get("digits")).build();
    }

    @POST
    @Path("legacy-member")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_PLAIN)
    public String createLegacyMember(String member) throws IOException {
        return new OldMembers(session).create(JsonSerialization.readValue(member, OldMember.class));
    }

    @POST
    @Path("number")
    @Consumes(MediaType.TEXT_PLAIN)
    public void giveNumber(@QueryParam("user") String userId, String number) {
        var member = session.users().getUserById(session.getContext().getRealm(), userId);
        member.setSingleAttribute(MemberAttributes.BIRTHDATE, "1957-11-19");
        IdentityNumbers.of(session)
                .assign(userId, IdentityNumber.parseEither(number).value().orElseThrow());
    }

    /** @param version key version of the index row */
    @POST
    @Path("unreadable-number")
    public void giveUnreadableNumber(@QueryParam("user") String userId, @QueryParam("version") int version) {
        var entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        var realmId = session.getContext().getRealm().getId();
        entityManager
                .createNativeQuery("insert into TWJ_IDENTITY_NUMBER (USER_ID, REALM_ID, CIPHERTEXT) values (?, ?, ?)")
                .setParameter(1, userId)
                .setParameter(2, realmId)
                .setParameter(3, "v1." + "A".repeat(40))
                .executeUpdate();
        entityManager
                .createNativeQuery("insert into TWJ_IDENTITY_INDEX (USER_ID, REALM_ID, KEY_VERSION, NUMBER_HMAC)"
                        + " values (?, ?, ?, ?)")
                .setParameter(1, userId)
                .setParameter(2, realmId)
                .setParameter(3, version)
                .setParameter(4, userId)
                .executeUpdate();
    }

    @POST
    @Path("told-street")
    @Consumes(MediaType.TEXT_PLAIN)
    public void tellOfNewStreet(@QueryParam("user") String userId, String values) {
        var street = values.split("\n");
        var context = session.getContext();
        new EventBuilder(context.getRealm(), session, context.getConnection())
                .event(EventType.UPDATE_PROFILE)
                .user(userId)
                .detail("previous_street", street[0])
                .detail("updated_street", street[1])
                .success();
    }

    @POST
    @Path("hashes")
    @Produces(MediaType.TEXT_PLAIN)
    public String countHashes() {
        return Integer.toString(CountingHashProviderFactory.count());
    }

    @POST
    @Path("statements/record")
    public void recordStatements() {
        StatementRecorder.begin();
    }

    /** @param path part of the path of the requests whose statements are asked for */
    @POST
    @Path("statements/recorded")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public String recordedStatements(@QueryParam("path") String path) {
        return String.join("\n", StatementRecorder.end(path));
    }

    @POST
    @Path("hash-gate/shut")
    public void shutHashGate() {
        HashGate.shut();
    }

    @POST
    @Path("hash-gate/waiting")
    @Produces(MediaType.TEXT_PLAIN)
    public String countWaitingHashes() {
        return Integer.toString(HashGate.waiting());
    }

    @POST
    @Path("hash-gate/let-one-pass")
    public void letOneHashPass() {
        HashGate.letOnePass();
    }

    @POST
    @Path("hash-gate/open")
    public void openHashGate() {
        HashGate.open();
    }

    @POST
    @Path("database-dump")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public String dumpDatabase() {
        var entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entityManager.unwrap(Session.class).doReturningWork(connection -> new DatabaseDump(connection).text());
    }

    /** @param json a {@link MemberBatch} */
    @POST
    @Path("members")
    @Consumes(MediaType.APPLICATION_JSON)
    public void createMembers(String json) throws IOException {
        new BulkMembers(session).create(JsonSerialization.readValue(json, MemberBatch.class));
    }

    /** @param json list of names in their normal form */
    @POST
    @Path("locked-names")
    @Consumes(MediaType.APPLICATION_JSON)
    public void lockNames(String json) throws IOException {
        for (var name : JsonSerialization.readValue(json, String[].class)) {
            var member = Optional.ofNullable(
                    session.users().getUserByEmail(session.getContext().getRealm(), name));
            for (var i = 0; i < session.getContext().getRealm().getFailureFactor(); i++) {
                LoginAttempt.begin(session, LoginName.of(name), member, Optional.empty())
                        .refuse();
            }
        }
    }

    @POST
    @Path("task")
    public void runTask(@QueryParam("id") String id) {
        session.getProvider(BackgroundTask.class, id).run(session);
    }

    @POST
    @Path("sql")
    @Consumes(MediaType.TEXT_PLAIN)
    public void changeDatabase(String statement) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery(statement)
                .executeUpdate();
    }

    @POST
    @Path("unknown-letter")
    public void enqueueUnknownLetter(@QueryParam("user") String userId) {
        var realmId = session.getContext().getRealm().getId();
        MailDispatcher.enqueue(session, OutboxMessage.create(realmId, userId, "unknown", 0, "http://localhost/"));
    }

    @POST
    @Path("stubborn-sign-up")
    @Produces(MediaType.TEXT_PLAIN)
    public String createStubbornSignUp() {
        var user = OddSignUps.create(session);
        user.setLastName(OddSignUps.STUBBORN);
        return user.getId();
    }

    @POST
    @Path("active-sign-up")
    @Produces(MediaType.TEXT_PLAIN)
    public String createSignUpOfAnActiveMember() {
        var user = OddSignUps.create(session);
        MemberStatus.ACTIVE.assignTo(user);
        return user.getId();
    }

    @POST
    @Path("pending-sign-ups")
    @Produces(MediaType.TEXT_PLAIN)
    public String countPendingSignUps() {
        var entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entityManager
                .createNativeQuery("select count(*) from TWJ_PENDING_MEMBER")
                .getSingleResult()
                .toString();
    }

    @POST
    @Path("stock-browser-flow")
    public void addStockBrowserFlow() {
        var realm = session.getContext().getRealm();
        var inForce = realm.getBrowserFlow();
        DefaultAuthenticationFlows.browserFlow(realm);
        realm.setBrowserFlow(inForce);
    }

    /** Notes of all authentication sessions of one browser, by the id in its cookie. */
    @POST
    @Path("authentication-notes")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public String dumpAuthenticationNotes(@QueryParam("id") String rootId) {
        var root = session.authenticationSessions()
                .getRootAuthenticationSession(session.getContext().getRealm(), rootId);
        return Stream.ofNullable(root)
                .flatMap(browser -> browser.getAuthenticationSessions().values().stream())
                .map(AuthenticationNotes::text)
                .collect(Collectors.joining("\n"));
    }

    /** @param on whether everything is logged that is no trace of a program's steps, or as much as before */
    @POST
    @Path("log-everything")
    public void logEverything(@QueryParam("on") boolean on) {
        Logger.getLogger("").setLevel(on ? Level.FINE : Level.INFO);
        Logger.getLogger("tw.taiwanjobs.testbed").info(on ? EVERYTHING : NO_MORE);
    }

    /** Forgets all tabs of one browser, by the id in its cookie: as after a restart of the server. */
    @POST
    @Path("forget-tabs")
    public void forgetTabs(@QueryParam("id") String rootId) {
        var realm = session.getContext().getRealm();
        var tabs = session.authenticationSessions();
        tabs.removeRootAuthenticationSession(realm, tabs.getRootAuthenticationSession(realm, rootId));
    }
}
