package tw.taiwanjobs.keycloak.recovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.requiredactions.UpdatePassword;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.link.PasswordChange;
import tw.taiwanjobs.keycloak.lockout.AskedPassword;
import tw.taiwanjobs.keycloak.lockout.KnownDevice;
import tw.taiwanjobs.keycloak.password.PasswordRules;

/**
 * A password that a member who is logged in sets, by wish or because an administrator wants it: it brings what one set
 * through 忘記密碼 brings, but the session that sets it goes on, and a browser that was known stays so.
 */
@ReplacesKeycloak(
        "Keycloak 26.7 does not ask for the old password, tells nobody, puts errors of the policy above the page, and knows"
                + " no lock of ours")
public final class UpdatePasswordRequiredAction extends UpdatePassword {

    private static final String NEW = "password-new";
    private static final String CONFIRMATION = "password-confirm";
    /** Keycloak's own box; ticked unless the member unticks it. */
    private static final String END_OTHER_SESSIONS = "logout-sessions";

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        show(context, List.of(), true);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        boolean endsOthers = input.containsKey(END_OTHER_SESSIONS);
        context.getEvent()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE);
        List<FormMessage> errors = errors(context, input);
        if (errors.isEmpty()) {
            errors = setPassword(context, typed(input, NEW), endsOthers);
        }
        if (!errors.isEmpty()) {
            show(context, errors, endsOthers);
        }
    }

    /**
     * The old password is judged before the new one: whether the policy takes that tells whether it is one of the last
     * ones, which is nothing for whoever finds a session open.
     */
    private static List<FormMessage> errors(RequiredActionContext context, MultivaluedMap<String, String> input) {
        boolean asksOld = asksOld(context);
        List<FormMessage> missing = missing(input, asksOld);
        if (!missing.isEmpty()) {
            MemberEvents.passwordIncomplete(context.getEvent());
            return missing;
        }
        Optional<FormMessage> refusal = asksOld
                ? AskedPassword.refusal(
                        context.getSession(), context.getUser(), typed(input, AskedPassword.FIELD), context.getEvent())
                : Optional.empty();
        return refusal.stream().toList();
    }

    private static List<FormMessage> missing(MultivaluedMap<String, String> input, boolean asksOld) {
        List<FormMessage> missing = new ArrayList<>();
        if (asksOld && typed(input, AskedPassword.FIELD).isEmpty()) {
            missing.add(new FormMessage(AskedPassword.FIELD, "passwordOldRequiredMessage"));
        }
        if (typed(input, NEW).isBlank()) {
            missing.add(new FormMessage(NEW, "passwordRequiredMessage"));
        }
        if (!typed(input, NEW).equals(typed(input, CONFIRMATION))) {
            missing.add(new FormMessage(CONFIRMATION, "passwordMismatchMessage"));
        }
        return missing;
    }

    private static List<FormMessage> setPassword(RequiredActionContext context, String password, boolean endsOthers) {
        boolean browserKnown =
                KnownDevice.find(context.getSession(), context.getUser()).isPresent();
        EventBuilder older = context.getEvent().clone().event(EventType.UPDATE_PASSWORD);
        try {
            context.getUser().credentialManager().updateCredential(UserCredentialModel.password(password, false));
        } catch (ModelException refused) {
            MemberEvents.passwordRejected(context.getEvent());
            return List.of(new FormMessage(NEW, refused.getMessage(), refused.getParameters()));
        }
        passwordSet(context, browserKnown, endsOthers);
        older.success();
        context.success();
        return List.of();
    }

    private static void passwordSet(RequiredActionContext context, boolean browserKnown, boolean endsOthers) {
        PasswordChange.follow(context.getSession(), context.getUser());
        if (browserKnown) {
            KnownDevice.remember(context.getSession(), context.getUser());
        }
        if (endsOthers) {
            AuthenticatorUtil.logoutOtherSessions(context);
        }
    }

    private static void show(RequiredActionContext context, List<FormMessage> errors, boolean endsOthers) {
        LoginFormsProvider form = context.form();
        PasswordRules.describe(context.getRealm(), form);
        form.setAttribute("username", context.getUser().getUsername());
        form.setAttribute("updatePassword", Map.of("asksOld", asksOld(context), "endsOthers", endsOthers));
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        }
        context.challenge(form.createResponse(UserModel.RequiredAction.UPDATE_PASSWORD));
    }

    /**
     * Where the member wants a new password, or an open session is all that is known of whoever sits there. Not of a member
     * who has just logged in, who has none, or whose mailbox is proved by a link of the console.
     */
    private static boolean asksOld(RequiredActionContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        boolean byMailbox = session.getRequiredActions().contains(UserModel.RequiredAction.UPDATE_PASSWORD.name());
        boolean byWish = session.getClientNote(Constants.KC_ACTION_EXECUTING) != null;
        return !byMailbox
                && (byWish || AuthenticatorUtil.isSSOAuthentication(session))
                && context.getUser().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    private static String typed(MultivaluedMap<String, String> input, String field) {
        return Objects.requireNonNullElse(input.getFirst(field), "");
    }
}
