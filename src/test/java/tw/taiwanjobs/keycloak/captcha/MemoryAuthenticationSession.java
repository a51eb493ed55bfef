package tw.taiwanjobs.keycloak.captcha;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** A tab of a browser with its notes; whatever else it is asked for fails. */
public final class MemoryAuthenticationSession implements AuthenticationSessionModel {

    private final Map<String, String> notes = new HashMap<>();
    private final RootAuthenticationSessionModel root;
    private final String tabId;

    public MemoryAuthenticationSession(String rootId, String tabId) {
        this.root = new MemoryRootAuthenticationSession(rootId);
        this.tabId = tabId;
    }

    @Override
    public String getTabId() {
        return tabId;
    }

    @Override
    public RootAuthenticationSessionModel getParentSession() {
        return root;
    }

    @Override
    public Map<String, CommonClientSessionModel.ExecutionStatus> getExecutionStatus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setExecutionStatus(String name, CommonClientSessionModel.ExecutionStatus status) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clearExecutionStatus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public UserModel getAuthenticatedUser() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAuthenticatedUser(UserModel user) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> getRequiredActions() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addRequiredAction(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeRequiredAction(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addRequiredAction(UserModel.RequiredAction action) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeRequiredAction(UserModel.RequiredAction action) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setUserSessionNote(String name, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> getUserSessionNotes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clearUserSessionNotes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable String getAuthNote(String name) {
        return notes.get(name);
    }

    @Override
    public void setAuthNote(String name, String value) {
        notes.put(name, value);
    }

    @Override
    public void removeAuthNote(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clearAuthNotes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getClientNote(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setClientNote(String name, String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeClientNote(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, String> getClientNotes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clearClientNotes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> getClientScopes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setClientScopes(Set<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getRedirectUri() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setRedirectUri(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RealmModel getRealm() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClientModel getClient() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getAction() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAction(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getProtocol() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setProtocol(String name) {
        throw new UnsupportedOperationException();
    }
}
