package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What is kept of a member's wish to be deleted: the time when it will be done, as an attribute that the console shows. It is
 * written as {@code 2026-12-07T04:10:00Z}, so that the times are in the order of their texts.
 */
public final class Leaving {

    /** In Keycloak's tables (26.7), by its index of names and values. */
    private static final String DUE = "select a.user.id from UserAttributeEntity a where a.name = '"
            + MemberAttributes.DELETION_DUE + "' and a.value <= :now and a.value > '' and a.user.realmId = :realm";

    private Leaving() {}

    /** The caller has locked the member's row. */
    public static void ask(UserModel member, Instant due) {
        member.setSingleAttribute(MemberAttributes.DELETION_DUE, text(due));
    }

    /** The same. */
    public static void takeBack(UserModel member) {
        member.removeAttribute(MemberAttributes.DELETION_DUE);
    }

    /** When the member will be deleted; empty for who has not asked for it. */
    public static Optional<Instant> due(UserModel member) {
        return Optional.ofNullable(member.getFirstAttribute(MemberAttributes.DELETION_DUE))
                .flatMap(Leaving::parse);
    }

    /**
     * Members of the context's realm whose time has come, in the order of their ids.
     *
     * @param after id after which to go on; empty to begin
     */
    public static List<String> due(KeycloakSession session, Instant now, String after, int max) {
        return entities(session)
                .createQuery(DUE + " and a.user.id > :after order by a.user.id", String.class)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("now", text(now))
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    /** Whether the member's time has come, as the database says: what another node has changed may be in no cache yet. */
    public static boolean isDue(KeycloakSession session, String userId, Instant now) {
        return !entities(session)
                .createQuery(DUE + " and a.user.id = :user", String.class)
                .setParameter("realm", session.getContext().getRealm().getId())
                .setParameter("now", text(now))
                .setParameter("user", userId)
                .getResultList()
                .isEmpty();
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
