package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.password.PasswordRules;

/** A link that opens the page set-password (S5.3–S6.1); what the new password brings is up to the purpose. */
abstract class SetPasswordLink extends LinkPurpose {

    private static final String PASSWORD = "password-new";
    private static final String CONFIRMATION = "password-confirm";

    SetPasswordLink(String id, String messagePrefix) {
        super(id, messagePrefix);
    }

    /** What the member logs in with from then on. */
    abstract String account(LinkVisit visit);

    /** What the new password brings, in the transaction that sets it. */
    abstract void passwordSet(KeycloakSession session, UserModel member, MailedLink link);

    @Override
    final Response page(LinkVisit visit, List<FormMessage> errors) {
        UserModel member = visit.member();
        Map<String, Object> model = new HashMap<>();
        model.put("messages", messagePrefix());
        model.put("account", account(visit));
        model.put("name", member.getFirstName());
        model.put("nationalIdMasked", member.getFirstAttribute(MemberAttributes.NATIONAL_ID_MASKED));
        LoginFormsProvider form = visit.form(errors).setAttribute("setPassword", model);
        PasswordRules.describe(visit.context().getRealm(), form);
        return form.createForm("set-password.ftl");
    }

    @Override
    final Optional<FormMessage> check(LinkVisit visit, MultivaluedMap<String, String> input) {
        String password = password(input);
        if (password.isEmpty()) {
            return Optional.of(new FormMessage(PASSWORD, "passwordRequiredMessage"));
        }
        return password.equals(input.getFirst(CONFIRMATION))
                ? Optional.empty()
                : Optional.of(new FormMessage(CONFIRMATION, "passwordMismatchMessage"));
    }

    @Override
    final Optional<FormMessage> apply(
            KeycloakSession session, UserModel member, MailedLink link, MultivaluedMap<String, String> input) {
        String password = password(input);
        PolicyError error = session.getProvider(PasswordPolicyManagerProvider.class)
                .validate(session.getContext().getRealm(), member, password);
        if (error != null) {
            return Optional.of(new FormMessage(PASSWORD, error.getMessage(), error.getParameters()));
        }
        member.credentialManager().updateCredential(UserCredentialModel.password(password, false));
        passwordSet(session, member, link);
        return Optional.empty();
    }

    @Override
    final void rejected(EventBuilder event) {
        MemberEvents.passwordRejected(event);
    }

    @Override
    final Response donePage(LinkVisit visit) {
        return visit.doneForm().setAttribute("messages", messagePrefix()).createForm("password-set.ftl");
    }

    private static String password(MultivaluedMap<String, String> input) {
        return Objects.requireNonNullElse(input.getFirst(PASSWORD), "");
    }
}
