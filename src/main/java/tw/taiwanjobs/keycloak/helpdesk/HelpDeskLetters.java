package tw.taiwanjobs.keycloak.helpdesk;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;
import tw.taiwanjobs.keycloak.mail.MemberLetter;

/** Tells a member what the help desk has done with the national ID or resident number. */
public final class HelpDeskLetters implements Letters {

    static final String REVEALED = "number-revealed";
    static final String CORRECTED = "number-corrected";
    static final String RELEASED = "number-released";

    @Override
    public String getId() {
        return "helpdesk";
    }

    @Override
    public List<Letter> letters() {
        return Stream.of(REVEALED, CORRECTED, RELEASED)
                .<Letter>map(kind ->
                        new MemberLetter(kind, UserModel::isEnabled, (session, member) -> MemberLetter.name(member)))
                .toList();
    }
}
