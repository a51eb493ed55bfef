package tw.taiwanjobs.keycloak.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;

/**
 * Takes out of an event, Keycloak's own ones too, what somebody has typed and what a member's fields held and hold; see
 * {@code docs/events.md}. An event names its member by id.
 */
public final class DiscreetEvents {

    private static final String OLD_VALUE = "previous_";
    private static final String NEW_VALUE = "updated_";
    private static final String VALUE_OF_ANOTHER = "existing_";
    private static final String CHANGED = "changed";
    private static final String BLANK = "…";

    /** Ids, for all that their names begin like those of values. */
    private static final Set<String> IDS = Set.of(Details.EXISTING_USER, Details.UPDATED_REFRESH_TOKEN_ID);

    private static final Set<String> ABOUT_A_PERSON = Set.of(
            Details.EMAIL,
            Details.FIRST_NAME,
            Details.LAST_NAME,
            Details.IDENTITY_PROVIDER_USERNAME,
            Details.CREDENTIAL_USER_LABEL,
            "public_key_credential_label",
            Details.REQUESTED_SUBJECT,
            Details.X509_CERTIFICATE_SUBJECT_DISTINGUISHED_NAME);

    /** Sentences of Keycloak, at whose end some repeat what was sent. */
    private static final Set<String> SENTENCES = Set.of(
            Details.REASON,
            "detail",
            Details.AUTHENTICATION_ERROR_DETAIL,
            Details.CLIENT_POLICY_ERROR_DETAIL,
            "web_authn_registration_error_detail",
            "web_authn_authentication_error_detail");

    private static final Pattern AFTER_COLON =
            Pattern.compile("(?<!^(Missing|Invalid) parameter|^PKCE verification failed):.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("(['\"])(?:([a-z]+(?:_[a-z]+)+)\\1|[^'\"]*+(?:['\"]|$))");
    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Pattern ORIGIN =
            Pattern.compile("(?<origin>https?://[^/?#@\\\\]++(?!@))?.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** National IDs and resident numbers of both forms, wherever a broken portal sends one. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Z0-9])[A-Z][A-D1289][0-9]{8}(?![0-9])", Pattern.CASE_INSENSITIVE);

    private DiscreetEvents() {}

    /** Changes the event itself, since Keycloak (26.7) hands the same one to whoever hears of it. */
    public static void trim(Event event) {
        Optional.ofNullable(event.getClientId())
                .map(DiscreetEvents::withoutNumber)
                .ifPresent(event::setClientId);
        Optional.ofNullable(event.getSessionId())
                .map(DiscreetEvents::withoutNumber)
                .ifPresent(event::setSessionId);
        Map<String, String> details = event.getDetails();
        if (details != null) {
            Map<String, String> kept = new HashMap<>();
            details.forEach((name, value) -> kept(event, name, value).ifPresent(some -> kept.put(name, some)));
            event.setDetails(kept);
        }
    }

    /** Administrators' changes are told by who, what and when; what a member's fields hold now stands in no event. */
    public static void trim(AdminEvent event) {
        if (event.getResourceType() == ResourceType.USER) {
            event.setRepresentation(null);
        }
        Map<String, String> details = event.getDetails();
        if (details != null) {
            Map<String, String> kept = new HashMap<>(details);
            kept.keySet().removeAll(ABOUT_A_PERSON);
            kept.remove(Details.USERNAME);
            event.setDetails(kept);
        }
    }

    private static Optional<String> kept(Event event, String name, String value) {
        if (ABOUT_A_PERSON.contains(name) || name.startsWith(VALUE_OF_ANOTHER)) {
            return Optional.empty();
        }
        if (name.startsWith(OLD_VALUE) && !IDS.contains(name)) {
            return Optional.empty();
        }
        if (name.startsWith(NEW_VALUE) && !IDS.contains(name)) {
            return Optional.of(CHANGED);
        }
        return switch (name) {
            case Details.USERNAME -> Optional.of(value).filter(account -> event.getUserId() != null);
            case Details.REDIRECT_URI -> Optional.of(address(event, value));
            default -> Optional.of(withoutNumber(SENTENCES.contains(name) ? sentence(value) : value));
        };
    }

    /** An address that no portal has is whatever somebody wrote. */
    private static String address(Event event, String value) {
        String address = QUERY.matcher(value).replaceFirst("");
        return Errors.INVALID_REDIRECT_URI.equals(event.getError())
                ? ORIGIN.matcher(address).replaceFirst("${origin}" + BLANK)
                : withoutNumber(address);
    }

    private static String sentence(String value) {
        return QUOTED.matcher(AFTER_COLON.matcher(value).replaceFirst(""))
                .replaceAll(quoted -> quoted.group(2) == null ? BLANK : quoted.group());
    }

    private static String withoutNumber(String value) {
        return NUMBER.matcher(value).replaceAll(BLANK);
    }
}
