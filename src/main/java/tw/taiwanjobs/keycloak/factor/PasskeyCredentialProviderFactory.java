package tw.taiwanjobs.keycloak.factor;

import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.WebAuthnPasswordlessCredentialProviderFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Makes {@link PasskeyCredentialProvider}. */
@ReplacesKeycloak("Keycloak 26.7's factory, for the provider in its place")
public final class PasskeyCredentialProviderFactory extends WebAuthnPasswordlessCredentialProviderFactory {

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public CredentialProvider create(KeycloakSession session) {
        return new PasskeyCredentialProvider(session, getMetadataService(), createOrGetObjectConverter());
    }
}
