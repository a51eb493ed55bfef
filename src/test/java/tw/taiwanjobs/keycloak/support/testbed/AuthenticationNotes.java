package tw.taiwanjobs.keycloak.support.testbed;

import org.keycloak.sessions.AuthenticationSessionModel;

/** All notes of one authentication session as text; those of the flow are behind no method of Keycloak's model. */
final class AuthenticationNotes {
    private AuthenticationNotes() {}

    static String text(AuthenticationSessionModel session) {
        try {
            var field = session.getClass().getDeclaredField("updater");
            field.setAccessible(true);
            var updater = field.get(session);
            var getEntity = updater.getClass().getMethod("getEntity");
            getEntity.setAccessible(true);
            var entity = getEntity.invoke(updater);
            var authNotes = entity.getClass().getMethod("getAuthNotes").invoke(entity);
            return "auth notes " + authNotes + ", client notes " + session.getClientNotes() + ", user session notes "
                    + session.getUserSessionNotes();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Keycloak's authentication session has changed its shape", e);
        }
    }
}
