package tw.taiwanjobs.keycloak.member;

import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Deletes pending members whose link has run out (S-I10). */
public final class ExpiredSignUpsTask implements DueRemovals.Kind {

    @Override
    public String getId() {
        return "taiwanjobs-expired-sign-ups";
    }

    @Override
    public String description() {
        return "The sign-up of user %s is over";
    }

    @Override
    public List<String> due(KeycloakSession session, Instant now, String after, int max) {
        return PendingMemberTable.of(session).expired(session.getContext().getRealm(), now, after, max);
    }

    @Override
    public void remove(KeycloakSession session, String userId, Instant now) {
        new PendingMembers(session).removeExpired(userId, now);
    }
}
