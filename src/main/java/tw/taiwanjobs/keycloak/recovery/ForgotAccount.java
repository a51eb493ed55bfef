package tw.taiwanjobs.keycloak.recovery;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where a browser stands with 忘記帳號, in notes of its authentication session: not asked for, open, or answered. The
 * link on the login page is the login page's own address with one parameter; whoever shows that page opens the step.
 */
public final class ForgotAccount {

    private static final String PARAMETER = "forgotAccount";
    private static final String OPEN_NOTE = "taiwanjobs.forgot-account";
    /** The masked account, or nothing where the neutral sentence was the answer. */
    private static final String ANSWER_NOTE = "taiwanjobs.forgot-account-answer";

    private ForgotAccount() {}

    /** Whether the link was followed; no longer once the step is open, so that a flow without the step goes on. */
    public static boolean isAskedFor(AuthenticationFlowContext context) {
        return context.getUriInfo().getQueryParameters().containsKey(PARAMETER)
                && !isOpen(context.getAuthenticationSession());
    }

    /** Starts the flow again, which now stops at the step. */
    public static void open(AuthenticationFlowContext context) {
        context.resetFlow(() -> context.getAuthenticationSession().setAuthNote(OPEN_NOTE, Boolean.TRUE.toString()));
    }

    static boolean isOpen(AuthenticationSessionModel session) {
        return session.getAuthNote(OPEN_NOTE) != null;
    }

    static void answered(AuthenticationSessionModel session, String maskedAccount) {
        session.setAuthNote(ANSWER_NOTE, maskedAccount);
    }

    static void askAgain(AuthenticationSessionModel session) {
        session.removeAuthNote(ANSWER_NOTE);
    }

    static Optional<String> answer(AuthenticationSessionModel session) {
        return Optional.ofNullable(session.getAuthNote(ANSWER_NOTE));
    }
}
