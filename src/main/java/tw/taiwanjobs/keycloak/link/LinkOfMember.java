package tw.taiwanjobs.keycloak.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;

/**
 * What is kept of the links of one purpose that a member was mailed, for the member and for who helps.
 *
 * @param letter kind of the letter that brings it
 * @param address that the newest went to
 * @param isOpen whether the newest has been neither used nor has run out
 */
public record LinkOfMember(
        String purpose, String letter, String address, Instant expiresAt, Optional<Instant> usedAt, boolean isOpen) {

    public static List<LinkOfMember> all(KeycloakSession session, String userId) {
        return MailedLinks.of(session).all(userId).stream()
                .map(link -> new LinkOfMember(
                        link.purpose(),
                        LinkPurposes.of(link.purpose()).letterKind(),
                        link.address(),
                        link.expiresAt(),
                        Optional.of(link.usedAt()).filter(time -> time.isAfter(Instant.EPOCH)),
                        link.state(link.generation(), ServerTime.now()) == LinkState.USABLE))
                .toList();
    }

    /** Ids of the members to whom a link that is open was mailed at this address. */
    public static Set<String> membersWith(KeycloakSession session, EmailAddress address) {
        return MailedLinks.of(session).membersWithOpen(address.value(), ServerTime.now());
    }
}
