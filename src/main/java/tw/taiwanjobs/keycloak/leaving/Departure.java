package tw.taiwanjobs.keycloak.leaving;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.member.Leaving;
import tw.taiwanjobs.keycloak.member.MemberRow;

/** The wish of a member to be deleted, asked for and taken back; in the caller's transaction, told by mail. */
public final class Departure {

    private final KeycloakSession session;
    private final UserModel member;

    public Departure(KeycloakSession session, UserModel member) {
        this.session = session;
        this.member = member;
    }

    public boolean isAsked() {
        return Leaving.due(member).isPresent();
    }

    /** @return when it will be done */
    public Instant ask(Duration grace, EventBuilder event) {
        Instant due = ServerTime.now().plus(grace);
        MemberRow.lock(session, member.getId());
        Leaving.ask(member, due);
        tell(LeavingLetters.ASKED);
        MemberEvents.deletionAsked(event);
        return due;
    }

    public void takeBack(EventBuilder event) {
        MemberRow.lock(session, member.getId());
        Leaving.takeBack(member);
        tell(LeavingLetters.WITHDRAWN);
        MemberEvents.deletionWithdrawn(event);
    }

    private void tell(String kind) {
        MailDispatcher.enqueue(session, member.getId(), kind);
    }
}
