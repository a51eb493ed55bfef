package tw.taiwanjobs.keycloak.helpdesk;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationManager;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.PendingMembers;
import tw.taiwanjobs.keycloak.registration.SignUpByHand;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/**
 * What the help desk does for one member. Each act wants its role, leaves an admin event, and is refused whole with a status
 * of the admin REST API.
 */
final class MemberActs {

    static final Set<String> ADDRESS_FIELDS = Set.of(SignUpByHand.EMAIL);
    static final Set<String> REVEAL_FIELDS = Set.of(Reason.FIELD, MemberActs.TELL);
    static final Set<String> RELEASE_FIELDS = Set.of(Reason.FIELD);
    static final Set<String> NUMBER_FIELDS =
            Set.of(NumberFields.NATIONAL_ID, NumberFields.RESIDENT_NUMBER, MemberAttributes.BIRTHDATE, Reason.FIELD);

    static final String TELL = "tell";

    private final Administrator administrator;
    private final Act act;

    /** @param seenVersion what the clerk saw, a {@link MemberVersion}; null if it does not matter */
    MemberActs(KeycloakSession session, Administrator administrator, String memberId, @Nullable String seenVersion) {
        this.administrator = administrator;
        this.act = new Act(session, administrator, memberId, seenVersion);
    }

    /** As the console's <i>Unlock</i>: under every name of the member, and in its browsers. */
    void unlock() {
        administrator.require(AdministratorsRole.HELP_MEMBERS);
        act.perform("unlock", (session, member, event) -> {
            Lock.lift(session, member);
            return true;
        });
    }

    void resendMail() {
        administrator.require(AdministratorsRole.HELP_MEMBERS);
        act.perform("resend-mail", (session, member, event) -> {
            new MailsForMember(session, member).resend();
            return true;
        });
    }

    void correctAddress(WrittenFields written) {
        administrator.require(AdministratorsRole.HELP_MEMBERS);
        act.perform("correct-address", (session, member, event) -> {
            new MailsForMember(session, member).correctAddress(written);
            return true;
        });
    }

    /** Here and at the portals, also what portals keep for later. */
    void endSessions() {
        administrator.require(AdministratorsRole.HELP_MEMBERS);
        act.perform("end-sessions", (session, member, event) -> {
            RealmModel realm = session.getContext().getRealm();
            session.users()
                    .setNotBeforeForUser(
                            realm, member, Math.toIntExact(ServerTime.now().getEpochSecond()));
            Stream.concat(
                            session.sessions().getUserSessionsStream(realm, member),
                            session.sessions().getOfflineUserSessionsStream(realm, member))
                    .toList()
                    .forEach(login -> AuthenticationManager.backchannelLogout(session, login, true));
            return true;
        });
    }

    /** A sign-up that is not finished. */
    void delete() {
        administrator.require(AdministratorsRole.HELP_MEMBERS);
        act.delete((session, member, event) -> {
            if (!new PendingMembers(session).remove(member.getId())) {
                throw Conflict.NOT_PENDING.refusal();
            }
            return true;
        });
    }

    /** @return ten characters */
    String revealNumber(WrittenFields written) {
        administrator.require(AdministratorsRole.REVEAL_NATIONAL_ID);
        Reason reason = Reason.of(written);
        boolean tell = written.flag(TELL, true);
        return act.perform("reveal-national-id", (session, member, event) -> {
            event.detail(Reason.FIELD, reason.toString()).detail(TELL, Boolean.toString(tell));
            return new NumberOfMember(session, member).reveal(tell);
        });
    }

    void correctNumber(WrittenFields written) {
        administrator.require(AdministratorsRole.HELP_MEMBERS);
        Reason reason = Reason.of(written);
        act.perform("correct-national-id", (session, member, event) -> {
            event.detail(Reason.FIELD, reason.toString());
            new NumberOfMember(session, member).correct(written);
            return true;
        });
    }

    void releaseNumber(WrittenFields written) {
        administrator.require(AdministratorsRole.HELP_MEMBERS);
        Reason reason = Reason.of(written);
        act.perform("release-national-id", (session, member, event) -> {
            event.detail(Reason.FIELD, reason.toString());
            new NumberOfMember(session, member).release();
            return true;
        });
    }
}
