package tw.taiwanjobs.keycloak.lockout;

import java.util.List;
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
                ACCOUNT_LOCKED,
                member -> ResetEligibility.refusal(member).isEmpty(),
                (session, member) -> MemberLetter.name(member)));
    }
}
