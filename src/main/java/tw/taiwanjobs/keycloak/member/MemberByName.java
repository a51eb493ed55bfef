package tw.taiwanjobs.keycloak.member;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;

/**
 * Which member a name belongs to: the one answer for login, forgot password and sign-up. The placeholder address
 * of a pending member is nobody's name, nor is an address that several members share since before the product: which of
 * them it is cannot be known, and a password that is tried on each would be counted against each.
 */
public final class MemberByName {

    /** Id of no user, to be looked up where a member's would be: a name of nobody then costs the same statements. */
    public static final String NOBODY = "nobody";

    private final KeycloakSession session;
    private final RealmModel realm;

    private MemberByName(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    public static MemberByName of(KeycloakSession session) {
        return new MemberByName(session);
    }

    /**
     * By e-mail whoever has it, else by user name where those are names, else by number; whether that member may log in
     * is another question. Goes to the database as often for a name of nobody as for a member's, so all ways are gone
     * whichever leads to somebody.
     */
    public Optional<UserModel> find(LoginName name) {
        Optional<UserModel> byEmail = name.email().map(EmailAddress::value).flatMap(this::withEmail);
        Optional<String> byUserName = UserNames.of(session).memberWith(name);
        Optional<String> byNumber = name.number().flatMap(IdentityNumbers.of(session)::memberWith);
        if (name.number().isEmpty() && !UserNames.areLoginNames(realm)) {
            return byEmail;
        }
        String id = byEmail.isPresent() ? NOBODY : byUserName.or(() -> byNumber).orElse(NOBODY);
        Optional<UserModel> other = Optional.ofNullable(session.users().getUserById(realm, id));
        return byEmail.or(() -> other);
    }

    /**
     * Who has the address as account or as e-mail address; one of them, if several share it.
     *
     * @param email in lower case
     */
    public Optional<UserModel> accountHolder(String email) {
        return Optional.ofNullable(session.users().getUserByUsername(realm, email))
                .or(() -> withEmail(email, () -> sharers(email).findFirst()));
    }

    /** @param email in lower case */
    public boolean isShared(String email) {
        return sharers(email).skip(1).findAny().isPresent();
    }

    private Optional<UserModel> withEmail(String email) {
        return withEmail(email, Optional::empty);
    }

    /** @param ifShared who of several that have it */
    private Optional<UserModel> withEmail(String email, Supplier<Optional<UserModel>> ifShared) {
        try {
            return Optional.ofNullable(session.users().getUserByEmail(realm, email))
                    .filter(member -> !PendingMembers.isPlaceholder(email));
        } catch (ModelDuplicateException shared) {
            return ifShared.get();
        }
    }

    private Stream<UserModel> sharers(String email) {
        return PendingMembers.isPlaceholder(email)
                ? Stream.empty()
                : session.users()
                        .searchForUserStream(
                                realm, Map.of(UserModel.EMAIL, email, UserModel.EXACT, Boolean.TRUE.toString()), 0, 2);
    }
}
