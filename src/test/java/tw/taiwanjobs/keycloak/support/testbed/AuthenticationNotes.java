package tw.taiwanjobs.keycloak.support.testbed;

import org.keycloak.sessions.AuthenticationSessionModel;

/** All notes of one authentication session as text; those of the flow are behind no method of Keycloak's model. */
final class AuthenticationNotes {
    private AuthenticationNotes() {}

    static String text(AuthenticationSessionModel session) {
        try {
            var field = session.getClass().getDeclaredField("entity");
            field.setAccessible(true);
            var entity = field.get(session);
            var authNotes = entity.getClass().getMethod("getAuthNotes").invoke(entity);
            return "auth notes " + authNotes + ", client notes " + session.getClientNotes() + ", user session notes "
                    + session.getUserSessionNotes();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Keycloak's authentication session has changed its shape", e);
        }
    }
}
