package tw.taiwanjobs.keycloak.audit;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Counts what is no event: how far people come. Once per tab, and when it is committed. */
public final class Funnel {

    private static final String STARTED = "started";
    private static final String COUNTED = "taiwanjobs.counted.";

    private final KeycloakSession session;
    private final AuthenticationSessionModel tab;

    public Funnel(KeycloakSession session, AuthenticationSessionModel tab) {
        this.session = session;
        this.tab = tab;
    }

    /** A page of the sign-up is shown. */
    public void signUpShown() {
        count(FunnelMeter.SIGN_UP, STARTED);
    }

    /** @param step name of its page */
    public void stepPassed(String step) {
        count(FunnelMeter.SIGN_UP, step);
    }

    /** The page behind a mailed link is shown. */
    public void linkOpened(String purpose) {
        count(FunnelMeter.LINK_OPENED, purpose);
    }

    /** A mailed link has done what it is for. */
    public void linkUsed(String purpose) {
        count(FunnelMeter.LINK_USED, purpose);
    }

    private void count(FunnelMeter meter, String word) {
        String note = COUNTED + meter.name() + "." + word;
        if (tab.getAuthNote(note) == null) {
            tab.setAuthNote(note, Boolean.TRUE.toString());
            String realm = tab.getRealm().getName();
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    meter.count(realm, word);
                }

                @Override
                protected void rollbackImpl() {}
            });
        }
    }
}
