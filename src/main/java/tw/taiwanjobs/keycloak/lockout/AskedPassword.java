package tw.taiwanjobs.keycloak.lockout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.idm.CredentialRepresentation;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.UserNames;

/**
 * The password of a member who is known by other means, asked for before something that counts. A wrong one counts as at a
 * login, guesses here and there together.
 */
public final class AskedPassword {

    /** Name of the field. */
    public static final String FIELD = CredentialRepresentation.PASSWORD;

    private AskedPassword() {}

    /**
     * What is wrong with what was typed; empty if it is the password. Costs one hash, but for nothing typed.
     *
     * @param event of the page
     */
    public static Optional<FormMessage> refusal(
            KeycloakSession session, UserModel member, @Nullable String typed, EventBuilder event) {
        if (typed == null || missing(typed).isPresent()) {
            return missing(typed);
        }
        Optional<UserModel> known = Optional.of(member);
        LoginAttempt attempt =
                LoginAttempt.begin(session, loginName(session, member), known, KnownDevice.find(session, member));
        if (new ConstantCostPasswordCheck(session).matches(known.filter(each -> attempt.isAdmitted()), typed)) {
            attempt.succeedAtOnce();
            return Optional.empty();
        }
        LoginAttempt.Refusal refusal = attempt.refuse();
        LoginAttemptEvents.refused(event.clone().event(EventType.LOGIN), refusal, true);
        if (refusal.lockHasFallen()) {
            tellLocked(session, member);
        }
        return Optional.of(message(refusal.answer()));
    }

    /** What is said where nothing was typed. */
    public static Optional<FormMessage> missing(@Nullable String typed) {
        return typed == null || typed.isEmpty()
                ? Optional.of(new FormMessage(FIELD, "passwordRequiredMessage"))
                : Optional.empty();
    }

    private static FormMessage message(LoginAnswer answer) {
        return new FormMessage(
                FIELD,
                switch (answer) {
                    case WRONG -> "askedPasswordWrongMessage";
                    case LOCKED -> "loginLockedMessage";
                    case TRY_AGAIN -> "loginBusyMessage";
                });
    }

    private static void tellLocked(KeycloakSession session, UserModel member) {
        MailDispatcher.enqueue(session, member.getId(), LockLetters.ACCOUNT_LOCKED);
    }

    /** What the member types as account: a legacy one the number, until an address is the account. */
    private static LoginName loginName(KeycloakSession session, UserModel member) {
        return LoginName.of(
                MemberStatus.LEGACY.isOf(member)
                        ? IdentityNumbers.of(session)
                                .of(member.getId())
                                .map(IdentityNumber::value)
                                .orElseGet(member::getUsername)
                        : UserNames.account(session.getContext().getRealm(), member));
    }
}
