package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import tw.taiwanjobs.keycloak.member.MemberRow;
import tw.taiwanjobs.keycloak.rights.Administrator;

/**
 * One thing that is done for a member, in one transaction of its own with the admin event that tells of it: all of it or
 * nothing. The member is locked meanwhile, and under concurrency the database's constraints decide who is first.
 */
final class Act {

    /** Resource type of the admin events. Their path is that of the user, under which they are found and erased. */
    static final String RESOURCE = "MEMBER";

    private static final String PATH = "users";

    /** What is done. A refusal is thrown, and then nothing has been done. */
    interface Work<T> {

        /** @param event about it, which may be told more */
        T apply(KeycloakSession session, UserModel member, AdminEventBuilder event);
    }

    private final KeycloakSession session;
    private final Administrator administrator;
    private final String memberId;
    private final @Nullable String seenVersion;

    /** @param seenVersion what the clerk saw, a {@link MemberVersion}; null if it does not matter */
    Act(KeycloakSession session, Administrator administrator, String memberId, @Nullable String seenVersion) {
        this.session = session;
        this.administrator = administrator;
        this.memberId = memberId;
        this.seenVersion = seenVersion;
    }

    /**
     * @param name of the action, as in the address
     * @throws org.keycloak.services.ErrorResponseException 409, if the member is not as the clerk saw
     */
    <T> T perform(String name, Work<T> work) {
        return inTransaction(session, inner -> {
            AdminEventBuilder event = event(administrator, inner, OperationType.ACTION, memberId, name);
            T result = work.apply(inner, lockedMember(inner), event);
            event.success();
            return result;
        });
    }

    /** As {@link #perform}, where the member is gone afterwards. */
    void delete(Work<?> work) {
        inTransaction(session, inner -> {
            AdminEventBuilder event = event(administrator, inner, OperationType.DELETE, memberId);
            work.apply(inner, lockedMember(inner), event);
            event.success();
            return true;
        });
    }

    static <T> T inTransaction(KeycloakSession session, KeycloakSessionTaskWithResult<T> work) {
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    session.getKeycloakSessionFactory(), session.getContext(), work, "act for a member");
        } catch (ModelException | PersistenceException lostRace) {
            throw Conflict.CHANGED_MEANWHILE.refusal();
        }
    }

    static AdminEventBuilder event(
            Administrator administrator,
            KeycloakSession inner,
            OperationType operation,
            String memberId,
            String... action) {
        String[] path = new String[action.length + 2];
        path[0] = PATH;
        path[1] = memberId;
        System.arraycopy(action, 0, path, 2, action.length);
        return administrator.event(RESOURCE, operation).clone(inner).resourcePath(path);
    }

    private UserModel lockedMember(KeycloakSession inner) {
        if (!MemberRow.lock(inner, memberId)) {
            throw new NotFoundException();
        }
        UserModel member = Optional.ofNullable(
                        inner.users().getUserById(inner.getContext().getRealm(), memberId))
                .orElseThrow(NotFoundException::new);
        if (seenVersion != null && !seenVersion.equals(MemberVersion.of(inner, member))) {
            throw Conflict.CHANGED_MEANWHILE.refusal();
        }
        return member;
    }
}
