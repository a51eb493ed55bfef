package tw.taiwanjobs.keycloak.leaving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.mail.FarewellLetter;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;
import tw.taiwanjobs.keycloak.mail.MemberLetter;
import tw.taiwanjobs.keycloak.member.Leaving;

/** Tells a member that the deletion was asked for, taken back, done. */
public final class LeavingLetters implements Letters {

    static final String ASKED = "deletion-asked";
    static final String WITHDRAWN = "deletion-withdrawn";
    static final String DONE = "deletion-done";

    @Override
    public String getId() {
        return "leaving";
    }

    @Override
    public List<Letter> letters() {
        return List.of(
                new MemberLetter(ASKED, member -> Leaving.due(member).isPresent(), LeavingLetters::nameAndTime),
                new MemberLetter(
                        WITHDRAWN,
                        member -> Leaving.due(member).isEmpty(),
                        (session, member) -> MemberLetter.name(member)),
                new FarewellLetter(DONE));
    }

    private static Map<String, Object> nameAndTime(KeycloakSession session, UserModel member) {
        Map<String, Object> model = new HashMap<>(MemberLetter.name(member));
        Leaving.due(member).ifPresent(due -> model.put("time", ServerTime.shownInTaiwan(due)));
        return model;
    }
}
