package tw.taiwanjobs.keycloak.support.testbed;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.hibernate.Session;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationSessionManager;

/** What no administrator may do, and a test must: move the clock, read every table, know a captcha's answer. */
public final class TestbedResource {
    private final KeycloakSession session;

    TestbedResource(KeycloakSession session) {
        this.session = session;
    }

    /** @param seconds how far the server's clock stands ahead of the real one, for the whole server */
    @POST
    @Path("clock")
    public void setClock(@QueryParam("offset") int seconds) {
        Time.setOffset(seconds);
    }

    /** The answer to the open captcha of the browser that asks; takes the query of the picture's address. */
    @POST
    @Path("captcha-answer")
    @Produces(MediaType.TEXT_PLAIN)
    public String captchaAnswer(
            @QueryParam("client_id") String clientId,
            @QueryParam("tab_id") String tabId,
            @QueryParam("use") String use,
            @QueryParam("id") String id) {
        var realm = session.getContext().getRealm();
        var tab = new AuthenticationSessionManager(session)
                .getCurrentAuthenticationSession(realm, realm.getClientByClientId(clientId), tabId);
        var key = String.join(":", "taiwanjobs-captcha", tab.getParentSession().getId(), tabId, use, id);
        return Objects.requireNonNull(session.singleUseObjects().get(key).get("digits"));
    }

    @POST
    @Path("database-dump")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public String dumpDatabase() {
        var entityManager = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entityManager.unwrap(Session.class).doReturningWork(connection -> new DatabaseDump(connection).text());
    }
}
