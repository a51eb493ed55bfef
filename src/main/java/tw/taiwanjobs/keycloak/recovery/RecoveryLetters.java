package tw.taiwanjobs.keycloak.recovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;
import tw.taiwanjobs.keycloak.mail.MemberLetter;

/** Tells the member the account, and that somebody with the number and the birth date asked for it. */
public final class RecoveryLetters implements Letters {

    static final String ACCOUNT_REMINDER = "account-reminder";

    @Override
    public String getId() {
        return "recovery";
    }

    @Override
    public List<Letter> letters() {
        return List.of(new MemberLetter(ACCOUNT_REMINDER, member -> true, (session, member) -> nameAndAccount(member)));
    }

    private static Map<String, Object> nameAndAccount(UserModel member) {
        Map<String, Object> model = new HashMap<>(MemberLetter.name(member));
        model.put("account", member.getUsername());
        return model;
    }
}
