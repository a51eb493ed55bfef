package tw.taiwanjobs.keycloak.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;

/**
 * Makes and ends pending members. A pending member reserves nothing: its username is random, its e-mail a placeholder
 * that the console can save, and no row of it is unique.
 */
public final class PendingMembers {

    /** How long the newest link of a sign-up, and so the sign-up itself, lives (S4.5). */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final String PLACEHOLDER_DOMAIN = "@pending.invalid";

    private final KeycloakSession session;
    private final RealmModel realm;

    public PendingMembers(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * Creates the pending member in the caller's transaction.
     *
     * @return id of the pending member
     */
    public String create(NewPendingMember member) {
        UserModel user = addUser();
        member.attributes().forEach(user::setAttribute);
        user.setSingleAttribute(
                MemberAttributes.BIRTHDATE, member.birthDate().date().toString());
        user.setSingleAttribute(
                MemberAttributes.NATIONAL_ID_MASKED, member.number().masked());
        user.setSingleAttribute(MemberAttributes.SIGN_UP_EMAIL, member.email().value());
        user.setSingleAttribute(UserModel.LOCALE, member.locale().toLanguageTag());
        MemberStatus.PENDING.assignTo(user);
        String ciphertext = IdentityNumbers.of(session).encrypt(user.getId(), member.number());
        Instant expiry = ServerTime.now().plus(LIFETIME);
        PendingMember signUp =
                new PendingMember(user.getId(), member.email().value(), ciphertext, member.clientId(), expiry);
        PendingMemberTable.of(session).add(realm, signUp, member.acceptance());
        return user.getId();
    }

    public Optional<PendingMember> find(String userId) {
        return PendingMemberTable.of(session).find(userId);
    }

    /** The newest ones who have asked for this account. */
    public List<PendingMember> withEmail(EmailAddress email) {
        return PendingMemberTable.of(session).withEmail(realm, email);
    }

    /** Lives until then, which is the end of its newest link. */
    public void extend(String userId, Instant expiry) {
        PendingMemberTable.of(session).extend(userId, expiry);
    }

    /**
     * Goes on with another address. An attribute that repeats the old one, such as the address for notices (S-X11)
     * and the one that administrators see, follows it.
     */
    public void correctAddress(String userId, EmailAddress email) {
        PendingMemberTable pending = PendingMemberTable.of(session);
        pending.lock(userId).ifPresent(before -> {
            replaceAttributes(userId, List.of(before.email()), List.of(email.value()));
            pending.readdress(userId, email.value());
        });
    }

    /** Whether the address, in lower case, is one of those that pending members have until theirs is proved. */
    static boolean isPlaceholder(String email) {
        return email.endsWith(PLACEHOLDER_DOMAIN);
    }

    /**
     * Deletes a pending member with all its rows; an active member is left alone.
     *
     * @return whether there was one
     */
    public boolean remove(String userId) {
        UserModel user = session.users().getUserById(realm, userId);
        // Not session.users(): only Keycloak's manager tells everybody who has rows about the user.
        return user != null && MemberStatus.PENDING.isOf(user) && new UserManager(session).removeUser(realm, user);
    }

    /**
     * Deletes a pending member whose time is over, unless it has been given more meanwhile. Of somebody who is no pending
     * member any more, or nobody, only the row of the sign-up goes.
     */
    void removeExpired(String userId, Instant now) {
        PendingMemberTable pending = PendingMemberTable.of(session);
        MemberRow.lock(session, userId);
        boolean isOver = pending.lock(userId)
                .filter(signUp -> !now.isBefore(signUp.expiresAt()))
                .isPresent();
        if (isOver && !remove(userId)) {
            pending.remove(userId);
        }
    }

    private void replaceAttributes(String userId, List<String> before, List<String> after) {
        UserModel user = session.users().getUserById(realm, userId);
        List<String> names = user.getAttributes().entrySet().stream()
                .filter(attribute -> attribute.getValue().equals(before))
                .map(Map.Entry::getKey)
                .toList();
        names.forEach(name -> user.setAttribute(name, after));
    }

    private UserModel addUser() {
        String name = "p-" + UUID.randomUUID();
        UserModel user = session.users().addUser(realm, null, name, true, false);
        user.setEmail(name + PLACEHOLDER_DOMAIN);
        user.setEnabled(true);
        return user;
    }
}
