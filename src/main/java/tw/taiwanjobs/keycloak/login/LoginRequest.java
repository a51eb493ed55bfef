package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.services.managers.AuthenticationManager;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.member.MemberByName;
import tw.taiwanjobs.keycloak.member.UserNames;

/**
 * One showing or sending of the login page, passed along by its steps.
 *
 * @param input what the page's fields hold
 * @param name typed name, or the account of the member who is asked for the password again
 * @param member whom the name belongs to, as far as that is known and if it is anybody's
 */
record LoginRequest(
        AuthenticationFlowContext context,
        MultivaluedMap<String, String> input,
        LoginName name,
        Optional<UserModel> member,
        boolean isReauthentication,
        LoginCaptcha captcha) {

    static final String ACCOUNT = AuthenticationManager.FORM_USERNAME;
    static final String PASSWORD = CredentialRepresentation.PASSWORD;

    static LoginRequest of(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        LoginName name = LoginName.of(input.getFirst(ACCOUNT));
        return new LoginRequest(context, input, name, Optional.empty(), false, new LoginCaptcha(context, name));
    }

    /** Of a member who is logged in and asked for the password again: only the password is typed. */
    static LoginRequest again(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        LoginName name = LoginName.of(UserNames.account(context.getRealm(), context.getUser()));
        Optional<UserModel> member = Optional.of(context.getUser());
        return new LoginRequest(context, input, name, member, true, new LoginCaptcha(context, name));
    }

    /** The same with the member looked up, unless known already. */
    LoginRequest withMember() {
        return isReauthentication
                ? this
                : new LoginRequest(
                        context, input, name, MemberByName.of(session()).find(name), false, captcha);
    }

    /** Why the typed name can be nobody's, whoever there is. */
    Optional<FieldError> nameRefusal() {
        return isReauthentication
                ? Optional.empty()
                : name.refusal(ACCOUNT, UserNames.areLoginNames(context.getRealm()));
    }

    KeycloakSession session() {
        return context.getSession();
    }

    /** What was typed, with a name that is not longer than any can be. */
    MultivaluedMap<String, String> shownAgain() {
        MultivaluedMap<String, String> shown = new MultivaluedHashMap<>(input);
        shown.computeIfPresent(ACCOUNT, (field, typed) -> List.of(FormInput.text(input, ACCOUNT)));
        return shown;
    }

    String password() {
        String typed = input.getFirst(PASSWORD);
        return typed == null ? "" : typed;
    }

    /** To be asked after the password was right, see {@link LoginEligibility#mayLogIn}. */
    boolean mayLogIn() {
        return isReauthentication
                || member.filter(known -> LoginEligibility.mayLogIn(known, name))
                        .isPresent();
    }

    /** Of a member who might log in otherwise. To be asked and told after the password was right: nobody else learns it. */
    boolean isDisabled() {
        return member.filter(known -> !known.isEnabled()).isPresent();
    }

    @Override
    public String toString() {
        return "LoginRequest[" + name + "]";
    }
}
