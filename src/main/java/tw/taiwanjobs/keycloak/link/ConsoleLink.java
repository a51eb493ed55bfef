package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponse;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/**
 * The link that the console's buttons mail to whoever has proved no address (ADR 0039): to a pending member that of the
 * sign-up, in place of one to nobody; to a legacy one none, since it might hand the account to a stranger.
 */
final class ConsoleLink {

    private ConsoleLink() {}

    /** @return whether nothing of Keycloak's is to be mailed */
    static boolean mail(KeycloakSession session, UserModel member) {
        if (MemberStatus.LEGACY.isOf(member)) {
            throw refused(
                    "Nobody has confirmed this e-mail address yet: write it into the field Email once more and save,"
                            + " then the member is mailed a link that asks for the password");
        }
        boolean isPending = MemberStatus.PENDING.isOf(member);
        if (isPending) {
            mailSignUpAgain(session, member);
        }
        return isPending;
    }

    private static void mailSignUpAgain(KeycloakSession session, UserModel member) {
        PendingMember signUp = new PendingMembers(session)
                .find(member.getId())
                .orElseThrow(() -> refused("This sign-up is over: the person has to sign up again"));
        Optional<LimitReached> reached = new SignUpMails(session).sendOnBehalf(signUp);
        if (reached.isPresent()) {
            throw refused("The link of this sign-up was mailed just now: try again in "
                    + reached.get().retryAfter().toSeconds() + " seconds");
        }
    }

    private static RuntimeException refused(String why) {
        return ErrorResponse.error(why, Status.CONFLICT);
    }
}
