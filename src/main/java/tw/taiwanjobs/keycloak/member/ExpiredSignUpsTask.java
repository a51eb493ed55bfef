package tw.taiwanjobs.keycloak.member;

import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/** Deletes pending members whose link has run out (S-I10). */
public final class ExpiredSignUpsTask implements BackgroundTask {

    @Override
    public String getId() {
        return "taiwanjobs-expired-sign-ups";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(KeycloakSession session) {
        session.realms().getRealmsStream().toList().forEach(realm -> removeExpired(session, realm));
    }

    private static void removeExpired(KeycloakSession session, RealmModel realm) {
        List<String> expired = PendingMemberTable.of(session).expired(realm, ServerTime.now());
        if (!expired.isEmpty()) {
            session.getContext().setRealm(realm);
            PendingMembers signUps = new PendingMembers(session);
            expired.forEach(signUps::remove);
        }
    }
}
