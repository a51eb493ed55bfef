package tw.taiwanjobs.keycloak.audit;

import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/** Counts what events tell, once it is committed. */
final class FunnelListener implements EventListenerProvider {

    /** A page that is shown again, which Keycloak takes for an error. */
    private static final Set<String> NO_REFUSALS = Set.of(
            MemberEvents.CAPTCHA_REFRESHED,
            MemberEvents.LIST_SHOWN,
            MemberEvents.LANGUAGE_SWITCHED,
            MemberEvents.PAGE_RELOADED);

    private final EventListenerTransaction committed = new EventListenerTransaction(null, FunnelListener::count);

    FunnelListener(KeycloakSession session) {
        session.getTransactionManager().enlistAfterCompletion(committed);
    }

    @Override
    public void onEvent(Event event) {
        committed.addEvent(event);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    private static void count(Event event) {
        switch (event.getType()) {
            case REGISTER -> countIf(MemberEvents.isOfPendingMember(event), FunnelMeter.SIGN_UP, event, "mailed");
            case VERIFY_EMAIL -> countIf(MemberEvents.isOfSignUp(event), FunnelMeter.SIGN_UP, event, "active");
            case DELETE_ACCOUNT -> countIf(MemberEvents.isOfPendingMember(event), FunnelMeter.SIGN_UP, event, "not_me");
            case REGISTER_ERROR -> countRefusal(FunnelMeter.SIGN_UP_REFUSED, event);
            case LOGIN -> FunnelMeter.LOGIN.count(event.getRealmName());
            case LOGIN_ERROR -> countRefusal(FunnelMeter.LOGIN_REFUSED, event);
            case USER_DISABLED_BY_TEMPORARY_LOCKOUT -> FunnelMeter.LOCK.count(event.getRealmName());
            case SEND_RESET_PASSWORD -> FunnelMeter.RESET.count(event.getRealmName(), "mailed");
            case RESET_PASSWORD -> FunnelMeter.RESET.count(event.getRealmName(), "set");
            case CUSTOM_REQUIRED_ACTION -> countIf(MemberEvents.isUnlock(event), FunnelMeter.RESET, event, "unlocked");
            case RESET_PASSWORD_ERROR, SEND_RESET_PASSWORD_ERROR -> countRefusal(FunnelMeter.RESET_REFUSED, event);
            case EXECUTE_ACTION_TOKEN_ERROR -> countRefusal(FunnelMeter.LINK_REFUSED, event);
            default -> {}
        }
    }

    private static void countRefusal(FunnelMeter meter, Event event) {
        String reason = String.valueOf(event.getError());
        countIf(!NO_REFUSALS.contains(reason), meter, event, reason);
    }

    private static void countIf(boolean isMeant, FunnelMeter meter, Event event, String word) {
        if (isMeant) {
            meter.count(event.getRealmName(), word);
        }
    }

    @Override
    public void close() {}
}
