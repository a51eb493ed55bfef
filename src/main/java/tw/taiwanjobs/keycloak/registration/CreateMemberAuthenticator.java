package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.messages.Messages;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.member.NewPendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;
import tw.taiwanjobs.keycloak.profile.form.ProfileForm;

/**
 * Registration flow, after the form flows: turns the draft into a pending member, in a transaction of its own, so
 * that the mail of the next step is about a member who is there.
 */
public final class CreateMemberAuthenticator implements StatelessAuthenticator {

    @Override
    public String getId() {
        return "taiwanjobs-auth-create-member";
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        SignUpDraft draft = SignUpDraft.of(context.getSession(), context.getAuthenticationSession());
        if (draft.memberId().isPresent()) {
            context.success();
            return;
        }
        Optional<SignUpIdentity> identity = ProfileFormAction.identity(draft);
        if (identity.isEmpty() || !draft.isAccepted(SignUpStep.TERMS) || !draft.isAccepted(SignUpStep.PROFILE)) {
            refuse(context);
            return;
        }
        String memberId = create(context.getSession(), draft, identity.get());
        draft.created(memberId);
        MemberEvents.pendingCreated(context.getEvent(), memberId);
        context.success();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }

    private static String create(KeycloakSession session, SignUpDraft draft, SignUpIdentity identity) {
        Acceptance acceptance = AcceptanceNote.read(draft.typed(SignUpStep.TERMS));
        var profile = new ProfileForm(session, identity.email().value(), draft.typed(SignUpStep.PROFILE)).accepted();
        NewPendingMember member = identity.with(
                profile,
                Optional.of(acceptance),
                acceptance.origin(),
                session.getContext().resolveLocale(null));
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                inner -> new PendingMembers(inner).create(member),
                "create pending member");
    }

    /** Happens when an administrator has taken a step out of the flow. */
    private static void refuse(AuthenticationFlowContext context) {
        context.getEvent().error(Errors.INVALID_REGISTRATION);
        context.failure(
                AuthenticationFlowError.INTERNAL_ERROR,
                context.form().setError(Messages.INTERNAL_SERVER_ERROR).createErrorPage(Response.Status.BAD_REQUEST));
    }
}
