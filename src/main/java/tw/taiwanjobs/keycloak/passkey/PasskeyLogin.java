package tw.taiwanjobs.keycloak.passkey;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.WebAuthnConstants;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.WebAuthnConditionalUIAuthenticator;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * On the login page: a passkey in place of account, password and captcha. There is nothing to guess in it, so it knows no
 * limit and no lock. No name comes with it, so no answer tells whose it could have been.
 */
@ReplacesKeycloak("Keycloak 26.7 logs what was sent, ends in an error page at what is no Base64, and counts a failure")
public final class PasskeyLogin extends WebAuthnConditionalUIAuthenticator {

    /** Message of the login page. */
    public static final String REFUSED = "passkeyRefusedMessage";

    private final BiConsumer<AuthenticationFlowContext, String> refusal;

    /** @param refusal shows the login page again with a message */
    public PasskeyLogin(KeycloakSession session, BiConsumer<AuthenticationFlowContext, String> refusal) {
        super(session, notUsed());
        this.refusal = refusal;
    }

    /** Whether the login page has anything of passkeys: not where a member who is known has none. */
    public boolean isOffered(@Nullable UserModel member) {
        return isPasskeysEnabled()
                && (member == null || member.credentialManager().isConfiguredFor(getCredentialType()));
    }

    /** Whether the browser has sent a passkey's answer in place of the form. */
    public boolean isAnswered(MultivaluedMap<String, String> input) {
        return isPasskeysEnabled()
                && input.containsKey(WebAuthnConstants.AUTHENTICATOR_DATA)
                && input.containsKey(WebAuthnConstants.USER_HANDLE);
    }

    /**
     * With the challenge that this tab has and that was not answered yet: a script that renews the captcha asks for the
     * page, too, and the page before it has the older one.
     */
    @Override
    public LoginFormsProvider fillContextForm(AuthenticationFlowContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        String open = tab.getAuthNote(WebAuthnConstants.AUTH_CHALLENGE_NOTE);
        LoginFormsProvider form = super.fillContextForm(context);
        if (open != null) {
            tab.setAuthNote(WebAuthnConstants.AUTH_CHALLENGE_NOTE, open);
            form.setAttribute(WebAuthnConstants.CHALLENGE, open);
        }
        return form;
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        PasskeyAnswer answer = new PasskeyAnswer(context.getHttpRequest().getDecodedFormParameters());
        boolean isAsked = context.getAuthenticationSession().getAuthNote(WebAuthnConstants.AUTH_CHALLENGE_NOTE) != null;
        boolean mayLogIn = answer.memberId()
                .or(() -> Optional.ofNullable(context.getUser()).map(UserModel::getId))
                .map(id -> session.users().getUserById(context.getRealm(), id))
                .filter(UserModel::isEnabled)
                .filter(member -> !MemberStatus.PENDING.isOf(member))
                .isPresent();
        if (isAsked && answer.isComplete() && mayLogIn) {
            super.action(context);
        } else {
            refuse(context);
        }
    }

    /** A name that stands beside the answer is nobody's. */
    @Override
    protected boolean validateUsername(
            AuthenticationFlowContext context, MultivaluedMap<String, String> formData, String username) {
        return true;
    }

    @Override
    protected void setErrorResponse(AuthenticationFlowContext context, String errorCase, @Nullable String said) {
        refuse(context);
    }

    private void refuse(AuthenticationFlowContext context) {
        context.getEvent().detail(Details.CREDENTIAL_TYPE, getCredentialType()).error(Errors.INVALID_USER_CREDENTIALS);
        refusal.accept(context, REFUSED);
    }

    private static Function<AuthenticationFlowContext, Response> notUsed() {
        return context -> {
            throw new IllegalStateException("Errors are shown by setErrorResponse");
        };
    }
}
