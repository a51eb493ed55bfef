package tw.taiwanjobs.keycloak.admin;

import java.util.Objects;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.DatabaseClock;
import tw.taiwanjobs.keycloak.mail.MailHealth;
import tw.taiwanjobs.keycloak.member.MemberAccounts;

/**
 * How this node and the realm are, in numbers that name nobody; for {@code bin/doctor}.
 *
 * @param release of the jar on this node
 * @param clockAheadOfDatabaseSeconds this node's clock less that of the database; negative where it is behind
 * @param mail of the realm's mail server and the outbox
 * @param activeWithoutNumber active members of the realm for whom no national ID or resident number is kept
 */
public record Health(String release, long clockAheadOfDatabaseSeconds, MailHealth mail, long activeWithoutNumber) {

    static Health of(KeycloakSession session) {
        return new Health(
                Objects.requireNonNullElse(Health.class.getPackage().getImplementationVersion(), "unpacked"),
                DatabaseClock.behindThisNode(session).toSeconds(),
                MailHealth.of(session),
                MemberAccounts.of(session).activeWithoutNumber());
    }
}
