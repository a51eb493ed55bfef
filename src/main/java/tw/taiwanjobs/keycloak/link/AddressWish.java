package tw.taiwanjobs.keycloak.link;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.limits.LimitReached;

/**
 * A member's wish for an e-mail address as account that waits for its link. The help desk has it mailed once more, or to
 * another address; the password that the link's page asks for is still the member's.
 */
public final class AddressWish {

    private final KeycloakSession session;
    private final UserModel member;
    private final LinkPurpose purpose;
    private final MailedLink link;

    private AddressWish(KeycloakSession session, UserModel member, LinkPurpose purpose, MailedLink link) {
        this.session = session;
        this.member = member;
        this.purpose = purpose;
        this.link = link;
    }

    /** The one that is open. */
    public static Optional<AddressWish> of(KeycloakSession session, UserModel member) {
        MailedLinks links = MailedLinks.of(session);
        return Stream.of(LinkPurposes.CONFIRM_EMAIL, LinkPurposes.CHANGE_EMAIL)
                .flatMap(purpose -> links
                        .find(member.getId(), purpose)
                        .filter(link -> isOpen(session, link))
                        .map(link -> new AddressWish(session, member, purpose, link))
                        .stream())
                .findFirst();
    }

    /** In lower case. */
    public String address() {
        return link.address();
    }

    /** A new mail, whose link makes the older ones dead; empty if it is on its way. */
    public Optional<LimitReached> mailOnBehalf() {
        return mail(link.address());
    }

    /** To this address from now on, which the member's own address is told of; empty if the mails are on their way. */
    public Optional<LimitReached> correctAddressOnBehalf(EmailAddress email) {
        Optional<LimitReached> reached = mail(email.value());
        if (reached.isEmpty() && purpose == LinkPurposes.CHANGE_EMAIL) {
            EmailChange.tellOfWish(session, member, link.clientId());
        }
        return reached;
    }

    private Optional<LimitReached> mail(String address) {
        return new LinkMailer(session)
                .mail(purpose, member.getId(), address, link.clientId(), LinkMailer.priceOnBehalf(session, address));
    }

    /** Also where the address has become another member's meanwhile: another one makes it good. */
    private static boolean isOpen(KeycloakSession session, MailedLink link) {
        LinkState state = LinkStates.of(session, link, link.generation());
        return link.state(link.generation(), ServerTime.now()) == LinkState.USABLE
                && (state == LinkState.USABLE || state == LinkState.TAKEN);
    }
}
