package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.lockout.AskedPassword;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.AccountAddress;
import tw.taiwanjobs.keycloak.member.MemberByName;

/**
 * A link to an address that shall be the account: it becomes it with the member's password. A mistyped address must not
 * hand the account to a stranger, so without the password nothing happens, and a wrong one counts like any login.
 */
abstract class AddressLink extends LinkPurpose {

    private final String page;
    private final String donePage;

    /** @param page template of the page that asks for the password */
    AddressLink(String id, String messagePrefix, String page, String donePage) {
        super(id, messagePrefix);
        this.page = page;
        this.donePage = donePage;
    }

    /** Why a member may not use the link, whatever the address is. */
    abstract Optional<LinkState> vetoOf(KeycloakSession session, UserModel member, MailedLink link);

    /**
     * What else follows in the transaction that makes the address the account.
     *
     * @param before the address that the member had proved before
     */
    abstract void assigned(KeycloakSession session, UserModel member, MailedLink link, Optional<String> before);

    @Override
    final Map<String, Object> greeting(KeycloakSession session, UserModel member) {
        return Map.of();
    }

    /** If the address is another member's there is no link: that member is told instead. */
    @Override
    final void insteadOfLetter(KeycloakSession session, OutboxMessage message, MailedLink link, LinkState state) {
        if (state == LinkState.TAKEN) {
            otherHolder(session, link).ifPresent(holder -> LinkLetters.tellAddressTried(session, message, holder));
        }
    }

    @Override
    final Optional<LinkState> veto(KeycloakSession session, UserModel member, MailedLink link) {
        return vetoOf(session, member, link).or(() -> otherHolder(session, link).map(holder -> LinkState.TAKEN));
    }

    @Override
    final Response page(LinkVisit visit, List<FormMessage> errors) {
        return visit.form(errors)
                .setAttribute("account", visit.link().orElseThrow().address())
                .createForm(page);
    }

    /** A link that is worth nothing must not charge the lock for the password. */
    @Override
    final Optional<FormMessage> check(LinkVisit visit, MultivaluedMap<String, String> input) {
        if (visit.state() != LinkState.USABLE) {
            return Optional.empty();
        }
        return AskedPassword.refusal(
                visit.keycloak(), visit.member(), input.getFirst(AskedPassword.FIELD), visit.event());
    }

    @Override
    final Optional<FormMessage> apply(
            KeycloakSession session, UserModel member, MailedLink link, MultivaluedMap<String, String> input) {
        Optional<String> before = AccountAddress.proved(member);
        AccountAddress.assign(session, member, link.address());
        Lock.lift(session, member);
        Limits.of(session, ExecutionConfig.DEFAULTS)
                .perName(link.address(), Limit.RESETS_PER_NAME)
                .giveBack();
        assigned(session, member, link, before);
        return Optional.empty();
    }

    @Override
    final Response donePage(LinkVisit visit) {
        return visit.doneForm().createForm(donePage);
    }

    /** Another member whose account or address is the one that the link is about. */
    static Optional<UserModel> otherHolder(KeycloakSession session, MailedLink link) {
        return MemberByName.of(session)
                .accountHolder(link.address())
                .filter(holder -> !holder.getId().equals(link.userId()));
    }
}
