package tw.taiwanjobs.keycloak.leaving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.mail.Recipient;
import tw.taiwanjobs.keycloak.member.DueRemovals;
import tw.taiwanjobs.keycloak.member.Leaving;
import tw.taiwanjobs.keycloak.member.MemberRow;

/**
 * Deletes members who have asked for it and have not come back in time. What is kept of a member goes with the user, whoever
 * deletes it; here the last mail is put into the outbox.
 */
public final class ErasuresTask implements DueRemovals.Kind {

    @Override
    public String getId() {
        return "taiwanjobs-erasures";
    }

    @Override
    public String description() {
        return "The time of user %s, who has left, is over";
    }

    @Override
    public List<String> due(KeycloakSession session, Instant now, String after, int max) {
        return Leaving.due(session, now, after, max);
    }

    @Override
    public void remove(KeycloakSession session, String userId, Instant now) {
        RealmModel realm = session.getContext().getRealm();
        MemberRow.lock(session, userId);
        UserModel member = session.users().getUserById(realm, userId);
        if (member != null && Leaving.isDue(session, userId, now)) {
            Optional<Recipient> recipient = recipient(member);
            new UserManager(session).removeUser(realm, member);
            recipient.ifPresent(reader -> MailDispatcher.enqueue(
                    session, OutboxMessage.farewell(realm.getId(), reader, LeavingLetters.DONE)));
            MemberEvents.deletionDone(new EventBuilder(realm, session));
        }
    }

    private static Optional<Recipient> recipient(UserModel member) {
        return Optional.of(member)
                .filter(known -> known.isEmailVerified() && known.getEmail() != null)
                .map(Recipient::of);
    }
}
