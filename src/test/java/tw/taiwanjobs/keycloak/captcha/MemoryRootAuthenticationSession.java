package tw.taiwanjobs.keycloak.captcha;

import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A browser with an id; whatever else it is asked for fails. */
final class MemoryRootAuthenticationSession implements RootAuthenticationSessionModel {

    private final String id;

    MemoryRootAuthenticationSession(String id) {
        this.id = id;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public RealmModel getRealm() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getTimestamp() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTimestamp(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, AuthenticationSessionModel> getAuthenticationSessions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthenticationSessionModel getAuthenticationSession(ClientModel client, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthenticationSessionModel createAuthenticationSession(ClientModel client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeAuthenticationSessionByTabId(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void restartSession(RealmModel realm) {
        throw new UnsupportedOperationException();
    }
}
