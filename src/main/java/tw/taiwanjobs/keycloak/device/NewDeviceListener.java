package tw.taiwanjobs.keycloak.device;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.link.LoginFormSettings;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;

/**
 * Hears of every login, by password, passkey or identity provider, with a second factor or without, which no single place in
 * a flow does. What it notes belongs to the login's transaction; the mail comes after it.
 */
final class NewDeviceListener implements EventListenerProvider {

    private final KeycloakSession session;

    NewDeviceListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.LOGIN && isInBrowser(event)) {
            RealmModel realm = session.getContext().getRealm();
            LoginFormSettings.of(realm)
                    .filter(settings -> settings.flag(NewDevice.SETTING))
                    .ifPresent(settings -> {
                        UserModel member = session.users().getUserById(realm, event.getUserId());
                        if (KnownDevice.see(session, member) == KnownDevice.Sighting.NEW) {
                            NewDeviceMail.about(session, member, event.getClientId(), settings)
                                    .follow();
                        }
                    });
        }
    }

    /** A person's own login: no single sign-on in the session that is there already, no program with a password. */
    private boolean isInBrowser(Event event) {
        AuthenticationSessionModel tab = session.getContext().getAuthenticationSession();
        return tab != null
                && !AuthenticatorUtil.isSSOAuthentication(tab)
                && (event.getDetails() == null || !event.getDetails().containsKey(Details.GRANT_TYPE));
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
