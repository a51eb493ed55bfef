package tw.taiwanjobs.keycloak.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.link.AddressWish;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.member.MemberByName;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;
import tw.taiwanjobs.keycloak.registration.SignUpByHand;

/**
 * The mail that a member waits for, once more or to another address: that of a sign-up, or of a wish for another address as
 * account. Its link makes the older ones dead, and reserves nothing.
 */
final class MailsForMember {

    private final KeycloakSession session;
    private final UserModel member;
    private final Optional<PendingMember> signUp;
    private final Optional<AddressWish> wish;

    MailsForMember(KeycloakSession session, UserModel member) {
        this.session = session;
        this.member = member;
        this.signUp = new PendingMembers(session).find(member.getId());
        this.wish = AddressWish.of(session, member);
        if (!member.isEnabled()) {
            throw Conflict.DISABLED.refusal();
        }
    }

    void resend() {
        requireFree(address());
        requireSent(signUp.map(new SignUpMails(session)::sendOnBehalf)
                .orElseGet(() -> wish.orElseThrow().mailOnBehalf()));
    }

    void correctAddress(WrittenFields written) {
        EmailAddress email = email(written, address());
        requireFree(email.value());
        requireSent(signUp.map(pending -> new SignUpMails(session).correctAddressOnBehalf(pending, email))
                .orElseGet(() -> wish.orElseThrow().correctAddressOnBehalf(email)));
    }

    /** Where the mail went. */
    private String address() {
        return signUp.map(PendingMember::email)
                .or(() -> wish.map(AddressWish::address))
                .orElseThrow(Conflict.NOTHING_OPEN::refusal);
    }

    private static EmailAddress email(WrittenFields written, String before) {
        List<FieldError> errors = new ArrayList<>();
        Optional<EmailAddress> email = SignUpByHand.readEmail(written.texts(), errors);
        email.filter(address -> address.value().equals(before))
                .ifPresent(same -> errors.add(FieldError.of(SignUpByHand.EMAIL, "addressUnchangedMessage")));
        errors.stream().findFirst().ifPresent(error -> {
            throw Refusal.ofField(error);
        });
        return email.orElseThrow();
    }

    private void requireFree(String address) {
        boolean isTaken = MemberByName.of(session)
                .accountHolder(address)
                .filter(holder -> !holder.getId().equals(member.getId()))
                .isPresent();
        if (isTaken) {
            throw Conflict.ACCOUNT_IN_USE.refusal();
        }
    }

    private static void requireSent(Optional<LimitReached> reached) {
        reached.ifPresent(limit -> {
            throw Refusal.tooSoon(limit);
        });
    }
}
