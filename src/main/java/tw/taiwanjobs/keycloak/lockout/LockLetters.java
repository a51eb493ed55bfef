package tw.taiwanjobs.keycloak.lockout;

import java.util.List;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;
import tw.taiwanjobs.keycloak.mail.MemberLetter;

/** Tells a member that the account is locked and how to get it back; nobody else is told. */
public final class LockLetters implements Letters {

    public static final String ACCOUNT_LOCKED = "account-locked";

    @Override
    public String getId() {
        return "lockout";
    }

    @Override
    public List<Letter> letters() {
        return List.of(new MemberLetter(
                ACCOUNT_LOCKED,
                member -> member.getFirstName() != null,
                (session, member) -> MemberLetter.name(member)));
    }
}
