package tw.taiwanjobs.keycloak.passkey;

import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegister;
import org.keycloak.authentication.requiredactions.WebAuthnPasswordlessRegisterFactory;
import org.keycloak.device.DeviceRepresentationProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.account.DeviceRepresentation;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.common.web.FormInput;

/**
 * A member adds a passkey, by wish or because it was offered. The name is a field of the page: Keycloak's script would ask
 * for it in a box of the browser, when the device has made the key already.
 */
@ReplacesKeycloak("Keycloak 26.7 takes any name, shows what the device said as it is, and cannot be left after a login")
final class PasskeySetupRequiredAction extends WebAuthnPasswordlessRegister {

    private static final String NAME = "passkeyName";
    private static final String LATER = "later";
    private static final String UNKNOWN_SYSTEM = "Other";
    private static final String NAMELESS = "Passkey";
    private static final String FAILED = "passkeyFailedMessage";

    /** Names of the errors that a browser gives (WebAuthn, section 5.1.3), and what a member reads. */
    private static final Map<String, String> MESSAGES =
            Map.of("InvalidStateError", "passkeyThereMessage", "NotAllowedError", "passkeyCancelledMessage");

    private final KeycloakSession session;

    PasskeySetupRequiredAction(KeycloakSession session, CertPathTrustworthinessVerifier trust) {
        super(session, trust);
        this.session = session;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (PasskeyOffer.isDue(context, getCredentialType())) {
            context.getAuthenticationSession().addRequiredAction(WebAuthnPasswordlessRegisterFactory.PROVIDER_ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        boolean offered = PasskeyOffer.isMade(context.getAuthenticationSession());
        if (offered) {
            PasskeyOffer.shown(context);
        }
        context.form()
                .setAttribute("passkey", true)
                .setAttribute("passkeyOffered", offered)
                .setAttribute("deviceName", system().orElse(""));
        super.requiredActionChallenge(context);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        String error = FormInput.text(input, WebAuthnConstants.ERROR);
        if (!FormInput.isSent(context.getHttpRequest())) {
            requiredActionChallenge(context);
        } else if (input.containsKey(LATER) && PasskeyOffer.isMade(context.getAuthenticationSession())) {
            leave(context);
        } else if (!error.isEmpty() || !isReadable(context, input)) {
            refuse(context, MESSAGES.getOrDefault(error.split(":", 2)[0], FAILED));
        } else {
            add(context, input);
        }
    }

    private void add(RequiredActionContext context, MultivaluedMap<String, String> input) {
        NewKey passkey = NewKey.of(context.getUser(), getCredentialType());
        super.processAction(context);
        if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
            passkey.name(input.getFirst(NAME), system().orElse(NAMELESS));
        } else {
            showAgain(context, FAILED);
        }
    }

    private void refuse(RequiredActionContext context, String message) {
        context.getEvent()
                .clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, getCredentialType())
                .error(Errors.INVALID_REGISTRATION);
        showAgain(context, message);
    }

    private void showAgain(RequiredActionContext context, String message) {
        context.form().setError(message);
        requiredActionChallenge(context);
    }

    private static void leave(RequiredActionContext context) {
        context.getAuthenticationSession().removeRequiredAction(WebAuthnPasswordlessRegisterFactory.PROVIDER_ID);
        context.cancel();
    }

    /** Keycloak ends in an error page where there is less than that. */
    private static boolean isReadable(RequiredActionContext context, MultivaluedMap<String, String> input) {
        PasskeyAnswer answer = new PasskeyAnswer(input);
        return context.getAuthenticationSession().getAuthNote(WebAuthnConstants.AUTH_CHALLENGE_NOTE) != null
                && Stream.of(
                                WebAuthnConstants.CLIENT_DATA_JSON,
                                WebAuthnConstants.ATTESTATION_OBJECT,
                                WebAuthnConstants.PUBLIC_KEY_CREDENTIAL_ID)
                        .allMatch(answer::has);
    }

    /** What the device runs on, as far as the browser says so. */
    private Optional<String> system() {
        return Optional.ofNullable(
                        session.getProvider(DeviceRepresentationProvider.class).deviceRepresentation())
                .map(DeviceRepresentation::getOs)
                .filter(system -> !system.equals(UNKNOWN_SYSTEM));
    }
}
