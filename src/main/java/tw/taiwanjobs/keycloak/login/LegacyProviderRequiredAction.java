package tw.taiwanjobs.keycloak.login;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Details;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.StatelessRequiredAction;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * After a login through an identity provider, however its account was linked: a legacy member has to log in with the number
 * first, where an e-mail address is asked for and the logins without one are counted. A required action, since Keycloak
 * runs no flow of ours for a linked account, whoever has added the provider.
 */
public final class LegacyProviderRequiredAction implements StatelessRequiredAction {

    private static final String ASKED_NOTE = "taiwanjobs.legacy-email.asked";

    /** The login under way has been counted, as the one that links the provider's account is. */
    static void asked(AuthenticationSessionModel tab) {
        tab.setAuthNote(ASKED_NOTE, Boolean.TRUE.toString());
    }

    @Override
    public String getId() {
        return "taiwanjobs-legacy-provider-login";
    }

    /** Looks at the member only where a provider has sent it: no other login pays for it. */
    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        AuthenticationSessionModel tab = context.getAuthenticationSession();
        boolean fromProvider = tab.getUserSessionNotes().containsKey(Details.IDENTITY_PROVIDER);
        if (fromProvider && tab.getAuthNote(ASKED_NOTE) == null && MemberStatus.LEGACY.isOf(context.getUser())) {
            tab.addRequiredAction(getId());
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        context.challenge(context.form().createForm("legacy-provider.ftl"));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        requiredActionChallenge(context);
    }
}
