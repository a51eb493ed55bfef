package tw.taiwanjobs.keycloak.lockout;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;
import tw.taiwanjobs.keycloak.mail.MemberLetter;
import tw.taiwanjobs.keycloak.member.ResetEligibility;

/** Tells a member whom 忘記密碼 helps that the account is locked; nobody else is sent there. */
public final class LockLetters implements Letters {

    public static final String ACCOUNT_LOCKED = "account-locked";

    @Override
    public String getId() {
        return "lockout";
    }

    @Override
    public List<Letter> letters() {
        return List.of(new MemberLetter(
                ACCOUNT_LOCKED, member -> ResetEligibility.refusal(member).isEmpty(), LockLetters::nameAndTime));
    }

    /** The last failure is the one that locked: nothing is counted after it. */
    private static Map<String, Object> nameAndTime(KeycloakSession session, UserModel member) {
        Map<String, Object> model = new HashMap<>(MemberLetter.name(member));
        UserLoginFailureModel failures =
                session.loginFailures().getUserLoginFailure(session.getContext().getRealm(), member.getId());
        if (failures != null && failures.getLastFailure() > 0) {
            model.put("time", ServerTime.shownInTaiwan(Instant.ofEpochMilli(failures.getLastFailure())));
        }
        return model;
    }
}
