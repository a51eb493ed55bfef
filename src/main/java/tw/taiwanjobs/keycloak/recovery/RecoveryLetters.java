package tw.taiwanjobs.keycloak.recovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;
import tw.taiwanjobs.keycloak.mail.MemberLetter;
import tw.taiwanjobs.keycloak.member.UserNames;

/** Tells the member the account, and that somebody with the number and the birth date asked for it. */
public final class RecoveryLetters implements Letters {

    static final String ACCOUNT_REMINDER = "account-reminder";

    @Override
    public String getId() {
        return "recovery";
    }

    @Override
    public List<Letter> letters() {
        return List.of(new MemberLetter(ACCOUNT_REMINDER, member -> true, RecoveryLetters::nameAndAccount));
    }

    private static Map<String, Object> nameAndAccount(KeycloakSession session, UserModel member) {
        Map<String, Object> model = new HashMap<>(MemberLetter.name(member));
        model.put("account", UserNames.account(session.getContext().getRealm(), member));
        return model;
    }
}
