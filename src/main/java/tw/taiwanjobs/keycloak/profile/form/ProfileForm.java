package tw.taiwanjobs.keycloak.profile.form;

import static java.util.stream.Collectors.toSet;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.model.RegisterBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.profile.ProfileInput;
import tw.taiwanjobs.keycloak.profile.RequiredFields;

/**
 * What was typed into the fields of the realm's declarative user profile, judged as that of a new member. Validates, never
 * creates.
 */
public final class ProfileForm {

    /** Template attribute with the lists to choose from. */
    private static final String CHOOSERS = "choosers";
    /** Template attribute with the fields, Keycloak's bean. */
    private static final String PROFILE = "profile";

    private static final String ORDER = "profileOrder";

    private static final Set<String> ACCOUNT = Set.of(UserModel.USERNAME, UserModel.EMAIL);

    /** The whole name stands in {@code firstName}, also where the realm's own members have a last name. */
    static final Set<String> NOT_ASKED = Set.of(UserModel.USERNAME, UserModel.EMAIL, UserModel.LAST_NAME);

    /** Keycloak's annotation for the limit that the page gives to a field, in UTF-16 units. */
    private static final String MAXLENGTH = "inputTypeMaxlength";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int LONGEST_WITHOUT_LIMIT = 256;

    private final KeycloakSession session;
    private final UserProfile profile;

    public ProfileForm(KeycloakSession session, String account, Map<String, String> typed) {
        Map<String, String> attributes = applicable(session, typed);
        ACCOUNT.forEach(name -> attributes.put(name, account));
        this.session = session;
        this.profile = provider(session).create(UserProfileContext.REGISTRATION, attributes);
    }

    /** Attributes that a person may fill in. */
    public static Set<String> fields(KeycloakSession session) {
        UserProfile empty = provider(session).create(UserProfileContext.REGISTRATION, Map.of());
        Set<String> names = new TreeSet<>(empty.getAttributes().getWritable().keySet());
        names.removeAll(NOT_ASKED);
        names.remove(UserModel.LOCALE);
        return names;
    }

    /** What the request has of them, normalised and completed. */
    public static Map<String, String> read(KeycloakSession session) {
        return ProfileInput.complete(FormInput.read(
                session.getContext().getHttpRequest().getDecodedFormParameters(),
                fields(session),
                ProfileInput::normalize));
    }

    /** What somebody has written of them, normalised and completed. */
    public static Map<String, String> read(KeycloakSession session, Map<String, String> written) {
        Map<String, String> typed = new LinkedHashMap<>(written);
        typed.keySet().retainAll(fields(session));
        typed.replaceAll(ProfileInput::normalize);
        return ProfileInput.complete(typed);
    }

    /**
     * Puts the fields on a page.
     *
     * @param asked the button that asks for a list, see {@link ProfileChoosers#asked}
     * @param values what the fields hold
     */
    public static void render(
            KeycloakSession session, LoginFormsProvider form, Map<String, String> asked, Map<String, String> values) {
        form.setAttribute(CHOOSERS, ProfileChoosers.model(session, asked, values));
        form.setAttribute(ORDER, order(session));
        form.setAttribute(PROFILE, new RegisterBean(new MultivaluedHashMap<>(values), session));
    }

    /** UTF-16 units that the page lets be typed into each field that has such a limit. */
    public static Map<String, Integer> longest(KeycloakSession session) {
        Attributes attributes = provider(session)
                .create(UserProfileContext.REGISTRATION, Map.of())
                .getAttributes();
        Map<String, Integer> longest = new HashMap<>();
        for (String field : attributes.nameSet()) {
            longest.put(field, longest(attributes.getAnnotations(field)));
        }
        return longest;
    }

    private static List<String> order(KeycloakSession session) {
        return session.getProvider(UserProfileProvider.class).getConfiguration().getAttributes().stream()
                .map(UPAttribute::getName)
                .toList();
    }

    private static int longest(@Nullable Map<String, Object> annotations) {
        Object maxlength = annotations == null ? null : annotations.get(MAXLENGTH);
        return maxlength != null && WHOLE_NUMBER.matcher(maxlength.toString()).matches()
                ? Integer.parseInt(maxlength.toString())
                : LONGEST_WITHOUT_LIMIT;
    }

    /** Messages beside the fields. Whether the account is free was answered on the page before. */
    public List<FormMessage> errors() {
        ProfileMessages messages = new ProfileMessages(session, profile);
        List<ValidationException.Error> refused = refused();
        Set<String> named =
                refused.stream().map(ValidationException.Error::getAttribute).collect(toSet());
        return Stream.concat(
                        refused.stream().map(messages::formMessage),
                        RequiredFields.missing(profile.getAttributes()).stream()
                                .filter(field -> !named.contains(field))
                                .map(messages::required))
                .toList();
    }

    private List<ValidationException.Error> refused() {
        try {
            profile.validate();
            return List.of();
        } catch (ValidationException e) {
            return e.getErrors().stream()
                    .filter(error -> !NOT_ASKED.contains(error.getAttribute()))
                    .toList();
        }
    }

    /** What is stored with the member: accepted, not blank, without the account itself. */
    public Map<String, List<String>> accepted() {
        Map<String, List<String>> accepted = new LinkedHashMap<>();
        profile.getAttributes().getWritable().forEach((name, values) -> {
            List<String> filled = values.stream()
                    .filter(value -> value != null && !value.isBlank())
                    .toList();
            if (!ACCOUNT.contains(name) && !filled.isEmpty()) {
                accepted.put(name, filled);
            }
        });
        return accepted;
    }

    /** Without fields that do not apply with the other answers: what was typed there stays on the page and is not checked. */
    static Map<String, String> applicable(KeycloakSession session, Map<String, String> typed) {
        Attributes attributes = provider(session)
                .create(UserProfileContext.REGISTRATION, Map.of())
                .getAttributes();
        Map<String, String> applicable = new HashMap<>(typed);
        applicable
                .keySet()
                .removeIf(
                        field -> !ShownWhen.of(attributes.getAnnotations(field)).holds(typed));
        return applicable;
    }

    private static UserProfileProvider provider(KeycloakSession session) {
        return session.getProvider(UserProfileProvider.class);
    }
}
