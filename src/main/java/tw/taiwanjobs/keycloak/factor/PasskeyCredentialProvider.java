package tw.taiwanjobs.keycloak.factor;

import com.webauthn4j.converter.util.ObjectConverter;
import org.keycloak.authentication.authenticators.browser.WebAuthnMetadataService;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.credential.WebAuthnPasswordlessCredentialProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * Tells every door through which members remove things by themselves that the last way in is none to remove: the account REST API,
 * its console, {@code delete_credential}. An administrator's door does not ask.
 */
@ReplacesKeycloak("Keycloak 26.7 lets a member remove the only passkey, without a password")
final class PasskeyCredentialProvider extends WebAuthnPasswordlessCredentialProvider {

    PasskeyCredentialProvider(KeycloakSession session, WebAuthnMetadataService devices, ObjectConverter converter) {
        super(session, devices, converter);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        CredentialTypeMetadata keycloaks = super.getCredentialTypeMetadata(context);
        return isLastWayIn(context) ? kept(keycloaks) : keycloaks;
    }

    private boolean isLastWayIn(CredentialTypeMetadataContext context) {
        if (context.getUser() == null) {
            return false;
        }
        KeycloakSession session = getKeycloakSession();
        SignInMethods methods = new SignInMethods(session, session.getContext().getRealm(), context.getUser());
        if (methods.arePasskeysAll()) {
            methods.awaitOthers();
        }
        return methods.isOnePasskeyAll();
    }

    private CredentialTypeMetadata kept(CredentialTypeMetadata metadata) {
        CredentialTypeMetadata.CredentialTypeMetadataBuilder kept = CredentialTypeMetadata.builder()
                .type(metadata.getType())
                .category(metadata.getCategory())
                .displayName(metadata.getDisplayName())
                .helpText(metadata.getHelpText())
                .iconCssClass(metadata.getIconCssClass());
        if (metadata.getCreateAction() != null) {
            kept.createAction(metadata.getCreateAction());
        }
        return kept.removeable(false).build(getKeycloakSession());
    }
}
