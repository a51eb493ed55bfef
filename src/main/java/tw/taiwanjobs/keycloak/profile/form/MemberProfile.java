package tw.taiwanjobs.keycloak.profile.form;

import static java.util.stream.Collectors.toSet;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.userprofile.EventAuditingAttributeChangeListener;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/**
 * The profile of a member who is there. What is stored stays as it is until it is changed, and then the rules of sign-up
 * judge it (ADR 0018); what sign-up asks for and is not there is missing.
 */
public final class MemberProfile {

    private final KeycloakSession session;
    private final UserModel member;

    public MemberProfile(KeycloakSession session, UserModel member) {
        this.session = session;
        this.member = member;
    }

    /** What the fields of the page hold before anything is typed. */
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        for (String field : ProfileForm.fields(session)) {
            String value = member.getFirstAttribute(field);
            if (value != null && !value.isBlank()) {
                stored.put(field, value);
            }
        }
        return stored;
    }

    /** What the request has of the fields: a value that is sent as it is stored is not even written in another way. */
    public Map<String, String> read() {
        Map<String, String> typed = ProfileForm.read(session);
        MultivaluedMap<String, String> sent =
                session.getContext().getHttpRequest().getDecodedFormParameters();
        stored().forEach((field, value) -> {
            if (value.equals(sent.getFirst(field))) {
                typed.put(field, value);
            }
        });
        return typed;
    }

    /** Messages beside the fields that sign-up asks for and that are empty. */
    public List<FormMessage> missing(Map<String, String> values) {
        return new ProfileForm(session, Objects.requireNonNullElse(member.getEmail(), ""), values)
                .errors().stream()
                        .filter(error ->
                                values.getOrDefault(error.getField(), "").isBlank())
                        .toList();
    }

    /**
     * Messages beside the fields.
     *
     * @param complete whether a field may not stay as empty as it is stored
     */
    public List<FormMessage> errors(Map<String, String> typed, boolean complete) {
        Map<String, String> stored = stored();
        UserProfile profile = profile(typed);
        ProfileMessages messages = new ProfileMessages(session, profile);
        List<FormMessage> refused =
                refused(profile).stream().map(error -> shown(error, messages)).toList();
        Set<String> named = refused.stream().map(FormMessage::getField).collect(toSet());
        return Stream.concat(
                        refused.stream(),
                        missing(typed).stream()
                                .filter(error -> complete || stored.containsKey(error.getField()))
                                .filter(error -> !named.contains(error.getField())))
                .toList();
    }

    /** Writes what {@link #errors} has nothing against. The event is told which fields are others, not what they hold. */
    public void save(Map<String, String> typed, EventBuilder event) {
        UserProfile profile = profile(typed);
        profile.update(false, new EventAuditingAttributeChangeListener(profile, event));
    }

    /** What the realm wants of an attribute that the page does not have is told above the fields. */
    private static FormMessage shown(ValidationException.Error error, ProfileMessages messages) {
        return ProfileForm.NOT_ASKED.contains(error.getAttribute())
                ? new FormMessage(error.getMessage(), error.getMessageParameters())
                : messages.formMessage(error);
    }

    private static List<ValidationException.Error> refused(UserProfile profile) {
        try {
            profile.validate();
            return List.of();
        } catch (ValidationException e) {
            return e.getErrors();
        }
    }

    /**
     * A field that does not apply any more is emptied, one that never did stays. Keycloak (26.7) empties account and last name
     * where they are left out.
     */
    private UserProfile profile(Map<String, String> typed) {
        Map<String, String> attributes = ProfileForm.applicable(session, typed);
        ProfileForm.applicable(session, stored()).keySet().stream()
                .filter(field -> typed.containsKey(field) && !attributes.containsKey(field))
                .toList()
                .forEach(field -> attributes.put(field, ""));
        for (String name : ProfileForm.NOT_ASKED) {
            String stored = member.getFirstAttribute(name);
            if (stored != null) {
                attributes.put(name, stored);
            }
        }
        return session.getProvider(UserProfileProvider.class)
                .create(UserProfileContext.UPDATE_PROFILE, attributes, member);
    }
}
