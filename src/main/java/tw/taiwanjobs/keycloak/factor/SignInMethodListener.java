package tw.taiwanjobs.keycloak.factor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;

/**
 * Mails a member of each passkey and second factor that comes or goes, through whatever door, in the transaction in which
 * it does. A password has letters of its own.
 */
final class SignInMethodListener implements EventListenerProvider {

    /** Keycloak's admin REST API, {@code DELETE users/{id}/credentials/{id}}. */
    private static final Pattern REMOVED_BY_ADMINISTRATOR = Pattern.compile("users/([^/]+)/credentials/[^/]+");

    private final KeycloakSession session;

    SignInMethodListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getError() == null && event.getUserId() != null && event.getDetails() != null) {
            letter(event.getType(), event.getDetails().get(Details.CREDENTIAL_TYPE))
                    .ifPresent(kind -> mail(event.getRealmId(), event.getUserId(), kind));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        Matcher removed = REMOVED_BY_ADMINISTRATOR.matcher(path == null ? "" : path);
        if (event.getOperationType() == OperationType.ACTION
                && event.getError() == null
                && event.getDetails() != null
                && removed.matches()) {
            letter(EventType.REMOVE_CREDENTIAL, event.getDetails().get(Details.CREDENTIAL_TYPE))
                    .ifPresent(kind -> mail(event.getRealmId(), removed.group(1), kind));
        }
    }

    private static Optional<String> letter(EventType change, @Nullable String type) {
        boolean isPasskey = SignInMethods.PASSKEY.equals(type);
        if (!isPasskey && (type == null || !SignInMethods.SECOND_FACTORS.contains(type))) {
            return Optional.empty();
        }
        return switch (change) {
            case UPDATE_CREDENTIAL ->
                Optional.of(isPasskey ? FactorLetters.PASSKEY_ADDED : FactorLetters.SECOND_FACTOR_ADDED);
            case REMOVE_CREDENTIAL ->
                Optional.of(isPasskey ? FactorLetters.PASSKEY_REMOVED : FactorLetters.SECOND_FACTOR_REMOVED);
            default -> Optional.empty();
        };
    }

    private void mail(String realmId, String userId, String kind) {
        String baseUri = session.getContext().getUri().getBaseUri().toString();
        MailDispatcher.enqueue(session, OutboxMessage.create(realmId, userId, kind, 0, baseUri));
    }

    @Override
    public void close() {}
}
