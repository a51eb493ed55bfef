package tw.taiwanjobs.keycloak.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * What is kept of the links of one purpose that a member was mailed, for the member.
 *
 * @param address that the newest went to
 */
public record LinkOfMember(String purpose, String address, Instant expiresAt, Optional<Instant> usedAt) {

    public static List<LinkOfMember> all(KeycloakSession session, String userId) {
        return MailedLinks.of(session).all(userId).stream()
                .map(link -> new LinkOfMember(
                        link.purpose(),
                        link.address(),
                        link.expiresAt(),
                        Optional.of(link.usedAt()).filter(time -> time.isAfter(Instant.EPOCH))))
                .toList();
    }
}
