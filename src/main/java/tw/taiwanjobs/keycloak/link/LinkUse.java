package tw.taiwanjobs.keycloak.link;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;

/**
 * Uses a link up, in one transaction of its own with all that the link is for. Under concurrency the member's lock and
 * the database's constraints decide who is first.
 */
final class LinkUse {

    /**
     * What became of an attempt.
     *
     * @param state of the link, where it was refused
     * @param error in the input, where that was rejected
     */
    record Outcome(Kind kind, LinkState state, Optional<FormMessage> error) {

        enum Kind {
            DONE,
            INPUT_REJECTED,
            LINK_REFUSED,
            /** A conflict that is nobody's account: the database was busy. The same attempt may succeed later. */
            TRY_AGAIN
        }

        private static Outcome of(Kind kind) {
            return new Outcome(kind, LinkState.USABLE, Optional.empty());
        }

        private static Outcome refused(LinkState state) {
            return new Outcome(Kind.LINK_REFUSED, state, Optional.empty());
        }
    }

    private final KeycloakSession session;
    private final LinkPurpose purpose;
    private final String userId;
    private final int generation;

    private LinkUse(LinkVisit visit) {
        this.session = visit.keycloak();
        this.purpose = visit.purpose();
        this.userId = visit.member().getId();
        this.generation = visit.token().generation();
    }

    static Outcome attempt(LinkVisit visit, MultivaluedMap<String, String> input) {
        LinkUse use = new LinkUse(visit);
        try {
            return use.inTransaction("use a mailed link", inner -> use.apply(inner, input));
        } catch (ModelException | PersistenceException lostRace) {
            return use.inTransaction("look again after a lost race", use::afterLostRace);
        }
    }

    private Outcome apply(KeycloakSession inner, MultivaluedMap<String, String> input) {
        MailedLinks links = MailedLinks.of(inner);
        Optional<MailedLink> link = links.lock(userId, purpose);
        LinkState state = LinkStates.of(inner, link, generation);
        if (state != LinkState.USABLE) {
            return Outcome.refused(state);
        }
        UserModel member = inner.users().getUserById(inner.getContext().getRealm(), userId);
        Optional<FormMessage> error = purpose.apply(inner, member, link.orElseThrow(), input);
        if (error.isPresent()) {
            return new Outcome(Outcome.Kind.INPUT_REJECTED, state, error);
        }
        links.use(userId, purpose, ServerTime.now());
        inner.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
        return Outcome.of(Outcome.Kind.DONE);
    }

    private Outcome afterLostRace(KeycloakSession inner) {
        LinkState state = LinkStates.of(inner, MailedLinks.of(inner).find(userId, purpose), generation);
        return state == LinkState.USABLE ? Outcome.of(Outcome.Kind.TRY_AGAIN) : Outcome.refused(state);
    }

    private Outcome inTransaction(String what, KeycloakSessionTaskWithResult<Outcome> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), session.getContext(), work, what);
    }
}
