package tw.taiwanjobs.keycloak.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.mail.Letter;
import tw.taiwanjobs.keycloak.mail.Letters;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.MemberLetter;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.PasswordTime;

/** The letters that bring a link, and those that tell what one has done. */
public final class LinkLetters implements Letters {

    /** Explains to somebody who tried to log in why that cannot work yet: the link of the sign-up is not used. */
    static final String SIGN_UP_UNFINISHED = "sign-up-unfinished";

    static final String PASSWORD_CHANGED = "password-changed";
    /** To the old address, with the link that takes the change back. */
    static final String EMAIL_CHANGED_AWAY = "email-changed-away";
    /** To the new address. */
    static final String EMAIL_CHANGED = "email-changed";

    private static final String ADDRESS_TRIED = "address-tried";

    @Override
    public String getId() {
        return "link";
    }

    @Override
    public List<Letter> letters() {
        Stream<Letter> withLink =
                LinkPurposes.ALL.stream().map(purpose -> new LinkLetter(purpose.letterKind(), purpose));
        Stream<Letter> others = Stream.of(
                new LinkLetter(SIGN_UP_UNFINISHED, LinkPurposes.SIGN_UP),
                new LinkLetter(EMAIL_CHANGED_AWAY, LinkPurposes.STOP_EMAIL_CHANGE),
                new MemberLetter(EMAIL_CHANGED, member -> true, (session, member) -> MemberLetter.name(member)),
                new MemberLetter(PASSWORD_CHANGED, member -> true, LinkLetters::passwordChanged),
                new MemberLetter(ADDRESS_TRIED, UserModel::isEnabled, (session, member) -> MemberLetter.name(member)));
        return Stream.concat(withLink, others).toList();
    }

    @Override
    public boolean mailInPlaceOfKeycloak(KeycloakSession session, UserModel member) {
        return ConsoleLink.mail(session, member);
    }

    /** Tells a member, once a day at most, that somebody else wanted their e-mail address as account. */
    static void tellAddressTried(KeycloakSession session, OutboxMessage cause, UserModel holder) {
        boolean allowed = Limits.of(session, ExecutionConfig.DEFAULTS)
                .perName(holder.getId(), Limit.ADDRESS_TRIED_PER_DAY)
                .charge()
                .isEmpty();
        if (allowed) {
            MailDispatcher.enqueue(
                    session, OutboxMessage.create(cause.realmId(), holder.getId(), ADDRESS_TRIED, 0, cause.baseUri()));
        }
    }

    private static Map<String, Object> passwordChanged(KeycloakSession session, UserModel member) {
        Map<String, Object> model = new HashMap<>(MemberLetter.name(member));
        PasswordTime.of(member).ifPresent(time -> model.put("time", ServerTime.shownInTaiwan(time)));
        return model;
    }
}
