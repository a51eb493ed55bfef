package tw.taiwanjobs.keycloak.account;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.InitiatedRequiredAction;
import tw.taiwanjobs.keycloak.common.spi.Setting;
import tw.taiwanjobs.keycloak.crypto.KeptForm;
import tw.taiwanjobs.keycloak.leaving.Departure;
import tw.taiwanjobs.keycloak.lockout.AskedPassword;
import tw.taiwanjobs.keycloak.member.UserNames;

/**
 * The page member-delete ({@code kc_action}): with the password a member asks to be deleted, which ends all sessions. A login
 * before the time is over takes it back ({@link DeletionWithdrawnRequiredAction}).
 */
public final class DeleteAccountRequiredAction implements InitiatedRequiredAction {

    public static final String ID = "taiwanjobs-delete-account";

    static final ProviderConfigProperty GRACE_DAYS = Setting.number("graceDays", 7);

    private static final int LONGEST_GRACE = 365;
    private static final String FORM_NOTE = "taiwanjobs.delete-account-form";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Stream.concat(Stream.of(GRACE_DAYS), MAX_AUTH_AGE_CONFIG_PROPERTIES.stream())
                .toList();
    }

    /** That a member leaves is nobody else's wish: one whom an administrator sends here goes on. */
    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (InitiatedRequiredAction.isWished(context, ID)) {
            show(context);
        } else {
            context.success();
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        String typed = context.getHttpRequest().getDecodedFormParameters().getFirst(AskedPassword.FIELD);
        if (InitiatedRequiredAction.isWished(context, ID)) {
            AskedPassword.refusal(context.getSession(), context.getUser(), typed, context.getEvent())
                    .ifPresentOrElse(message -> refuse(context, message), () -> leave(context));
        } else {
            context.success();
        }
    }

    private static void show(RequiredActionContext context) {
        LoginFormsProvider form = context.form();
        form(context).kept().showOn(form);
        form.setAttribute("graceDays", graceDays(context));
        form.setAttribute("account", UserNames.account(context.getRealm(), context.getUser()));
        context.challenge(form.createForm("member-delete.ftl"));
    }

    private static void refuse(RequiredActionContext context, FormMessage message) {
        form(context).lead(new KeptForm(KeptForm.EMPTY.typed(), List.of(message)));
    }

    private static void leave(RequiredActionContext context) {
        Departure departure = new Departure(context.getSession(), context.getUser());
        Instant due = departure.ask(Duration.ofDays(graceDays(context)), context.getEvent());
        LoginFormsProvider form = context.form();
        form.setAttribute("time", ServerTime.shownInTaiwan(due));
        Response page = form.createForm("member-deletion-asked.ftl");
        endSessions(context);
        context.challenge(page);
    }

    /** All of them, this one and those that a portal keeps for later; portals hear of it over the back channel. */
    private static void endSessions(RequiredActionContext context) {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        UserModel member = context.getUser();
        new AuthenticationSessionManager(session)
                .removeAuthenticationSession(realm, context.getAuthenticationSession(), true);
        Stream.concat(
                        session.sessions().getUserSessionsStream(realm, member),
                        session.sessions().getOfflineUserSessionsStream(realm, member))
                .toList()
                .forEach(ended -> end(context, ended));
    }

    private static void end(RequiredActionContext context, UserSessionModel ended) {
        AuthenticationManager.backchannelLogout(context.getSession(), ended, true);
        context.getEvent()
                .clone()
                .event(EventType.LOGOUT)
                .session(ended)
                .user(context.getUser())
                .success();
    }

    private static int graceDays(RequiredActionContext context) {
        return Math.min(LONGEST_GRACE, ExecutionConfig.of(context).number(GRACE_DAYS));
    }

    private static ActionForm form(RequiredActionContext context) {
        return new ActionForm(context, ID, FORM_NOTE);
    }
}
