package tw.taiwanjobs.keycloak.verification;

import org.keycloak.sessions.AuthenticationSessionModel;

/** Remembers in the session opened by a link which mail brought it, so that the POST can be judged like the GET. */
final class LinkGeneration {

    private static final String NOTE = "taiwanjobs.link-generation";

    private LinkGeneration() {}

    static void keep(AuthenticationSessionModel session, int generation) {
        session.setAuthNote(NOTE, Integer.toString(generation));
    }

    /** Zero, which no mail has, in a session that no link opened. */
    static int of(AuthenticationSessionModel session) {
        String note = session.getAuthNote(NOTE);
        return note == null ? 0 : Integer.parseInt(note);
    }
}
