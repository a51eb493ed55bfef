package tw.taiwanjobs.keycloak.link;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Which link opened a session: its purpose and the mail that brought it, so that the POST can be judged like the GET.
 *
 * @param purposeId provider id of the {@link LinkPurpose}
 * @param generation generation of the mail
 */
record OpenedLink(String purposeId, int generation) {

    private static final String PURPOSE_NOTE = "taiwanjobs.link-purpose";
    private static final String GENERATION_NOTE = "taiwanjobs.link-generation";
    /** Generation 0 has no mail. */
    private static final OpenedLink NONE = new OpenedLink(SignUpPurpose.ID, 0);

    /** In a session that no link opened, a link that is worth nothing. */
    static OpenedLink of(AuthenticationSessionModel session) {
        String purpose = session.getAuthNote(PURPOSE_NOTE);
        return purpose == null ? NONE : new OpenedLink(purpose, Integer.parseInt(session.getAuthNote(GENERATION_NOTE)));
    }

    void keep(AuthenticationSessionModel session) {
        session.setAuthNote(PURPOSE_NOTE, purposeId);
        session.setAuthNote(GENERATION_NOTE, Integer.toString(generation));
    }

    LinkPurpose purpose(KeycloakSession session) {
        return LinkPurpose.of(session, purposeId);
    }
}
