package tw.taiwanjobs.keycloak.link;

import java.util.Optional;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.member.AccountAddress;
import tw.taiwanjobs.keycloak.member.AdministratorsAct;
import tw.taiwanjobs.keycloak.member.LegacyAddress;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.NamesBefore;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/**
 * An e-mail address that an administrator writes into a member's record in the console (ADR 0039). It is the account of
 * a member who had proved one, and the old one is told. For a member who has not, it is where the link goes that makes it the
 * account, and is nobody's until then. In the transaction of the change; nothing can be refused here, since Keycloak
 * (26.7) passes over what a listener throws.
 */
final class AddressByAdministratorListener implements EventListenerProvider {

    private final KeycloakSession session;

    AddressByAdministratorListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdministratorsAct.SAVED
                .member(session, event)
                .ifPresent(member -> NamesBefore.of(session, member)
                        .filter(before -> before.hadAnotherEmail(member))
                        .ifPresent(before -> follow(member, before)));
    }

    private void follow(UserModel member, NamesBefore before) {
        if (MemberStatus.PENDING.isOf(member)) {
            signUpGoesOn(member, before);
        } else if (MemberStatus.LEGACY.isOf(member)) {
            legacyMemberGoesOn(member, before);
        } else if (LoginFormSettings.of(session.getContext().getRealm()).isPresent()) {
            EmailChange.doneByAdministrator(session, member, before.provedEmail());
        }
    }

    private void signUpGoesOn(UserModel member, NamesBefore before) {
        Optional<EmailAddress> written = EmailAddress.parse(member.getEmail());
        before.restore(member);
        written.ifPresent(address -> new PendingMembers(session)
                .find(member.getId())
                .ifPresent(signUp -> new SignUpMails(session).writeAddressOnBehalf(signUp, address)));
    }

    /** An address that the administrator calls verified is proved; any other asks for the member's password. */
    private void legacyMemberGoesOn(UserModel member, NamesBefore before) {
        Optional<EmailAddress> written = EmailAddress.parse(member.getEmail());
        if (AccountAddress.proved(member).isPresent()) {
            AccountAddress.assign(session, member, member.getEmail());
            LegacyAddress.confirm(member);
            Lock.lift(session, member);
        } else {
            before.restore(member);
            written.ifPresent(address -> {
                LegacyAddress.write(member, address);
                askForPassword(member, address);
            });
        }
    }

    private void askForPassword(UserModel member, EmailAddress address) {
        new LinkMailer(session)
                .mail(
                        LinkPurposes.CONFIRM_EMAIL,
                        member.getId(),
                        address.value(),
                        Constants.ACCOUNT_MANAGEMENT_CLIENT_ID,
                        Limits.of(session, ExecutionConfig.DEFAULTS));
    }

    @Override
    public void close() {}
}
