package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.member.Activation;
import tw.taiwanjobs.keycloak.member.LinkState;
import tw.taiwanjobs.keycloak.member.PendingMemberTable;
import tw.taiwanjobs.keycloak.member.PendingMembers;
import tw.taiwanjobs.keycloak.member.SignUpLinks;

/** The link of a sign-up: the first password makes a pending member active (S4.4, S5.4). */
public final class SignUpPurpose implements LinkPurpose {

    public static final String ID = "sign-up";

    private static final String NOT_ME = "notMe";
    private static final String RESEND = "resend";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public LinkState look(KeycloakSession session, String userId, int generation) {
        return SignUpLinks.look(session, userId, generation);
    }

    @Override
    public LinkState lock(KeycloakSession session, String userId, int generation) {
        return SignUpLinks.lock(session, userId, generation);
    }

    @Override
    public String account(KeycloakSession session, UserModel user) {
        return PendingMemberTable.of(session).find(user.getId()).orElseThrow().email();
    }

    @Override
    public void complete(KeycloakSession session, UserModel user) {
        new Activation(session).activate(user);
    }

    @Override
    public void completed(RequiredActionContext context) {
        MemberEvents.activated(context.getEvent());
    }

    @Override
    public boolean press(RequiredActionContext context, MultivaluedMap<String, String> input, LinkState state) {
        if (state == LinkState.REPLACED && input.containsKey(RESEND)) {
            resend(context);
            return true;
        }
        if (state == LinkState.USABLE && input.containsKey(NOT_ME)) {
            deleteSignUp(context);
            return true;
        }
        return false;
    }

    private static void resend(RequiredActionContext context) {
        String userId = context.getUser().getId();
        SignUpMails.Resend outcome =
                new SignUpMails(context.getSession()).resend(userId, context.getAuthenticationSession());
        LoginFormsProvider form = context.form();
        if (outcome instanceof SignUpMails.Resend.Sent) {
            MemberEvents.mailResent(context.getEvent(), userId);
            form.setSuccess("mailResentMessage");
        } else if (outcome instanceof SignUpMails.Resend.RateLimited rateLimited) {
            context.challenge(RateLimited.answer(context, rateLimited.limit()));
            return;
        } else if (outcome instanceof SignUpMails.Resend.TooSoon tooSoon) {
            form.setError("resendWaitMessage", tooSoon.remaining().toSeconds());
        } else {
            form.setError("resendLimitMessage");
        }
        String clientId = context.getAuthenticationSession().getClient().getClientId();
        context.challenge(LinkPage.REPLACED.render(context.getSession(), form, ID, clientId));
    }

    /** 不是您本人申請: by POST only, so that a mail scanner cannot delete a sign-up. */
    private static void deleteSignUp(RequiredActionContext context) {
        MemberEvents.notMe(context.getEvent());
        Response page = LinkPage.detachedForm(context.getSession()).createForm("not-me-done.ftl");
        new PendingMembers(context.getSession()).remove(context.getUser().getId());
        AuthenticationSessionModel session = context.getAuthenticationSession();
        new AuthenticationSessionManager(context.getSession())
                .removeAuthenticationSession(session.getRealm(), session, true);
        context.challenge(page);
    }
}
