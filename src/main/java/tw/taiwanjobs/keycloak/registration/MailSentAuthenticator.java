package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.member.domain.PendingSignUp;
import tw.taiwanjobs.keycloak.member.store.PendingMembers;
import tw.taiwanjobs.keycloak.registration.draft.SignUpDraft;
import tw.taiwanjobs.keycloak.verification.SignUpMails;

/**
 * Registration flow, last step: sends the mail once and shows where it went (S3.1). It never succeeds, so a sign-up
 * never logs anybody in; its one action sends the mail again.
 */
public final class MailSentAuthenticator implements StatelessAuthenticator {

    private static final String RESEND = "resend";
    private static final String SENT_NOTE = "taiwanjobs.sign-up.mail-sent";

    @Override
    public String getId() {
        return "taiwanjobs-auth-mail-sent";
    }

    @Override
    public String getDisplayType() {
        return "TaiwanJobs: mail sent";
    }

    @Override
    public String getHelpText() {
        return "Sends the verification mail and shows the masked address, with a button to send it again.";
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<PendingSignUp> signUp = signUp(context);
        if (signUp.isEmpty()) {
            finished(context);
            return;
        }
        AuthenticationSessionModel session = context.getAuthenticationSession();
        Map<String, Object> news = new HashMap<>();
        if (session.getAuthNote(SENT_NOTE) == null) {
            session.setAuthNote(SENT_NOTE, Boolean.TRUE.toString());
            boolean delayed =
                    mails(context).sendFirst(signUp.get().userId(), signUp.get().mailGeneration());
            news.put("delayed", delayed);
        }
        show(context, signUp.get(), context.form(), news);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        Optional<PendingSignUp> signUp = signUp(context);
        if (signUp.isEmpty()) {
            finished(context);
        } else if (context.getHttpRequest().getDecodedFormParameters().containsKey(RESEND)) {
            resend(context, signUp.get());
        } else {
            show(context, signUp.get(), context.form(), Map.of());
        }
    }

    private static void resend(AuthenticationFlowContext context, PendingSignUp signUp) {
        SignUpMails.Resend outcome = mails(context).resend(signUp.userId());
        if (outcome instanceof SignUpMails.Resend.Sent sent) {
            MemberEvents.mailResent(context.getEvent(), signUp.userId());
            show(context, signUp, context.form(), Map.of("resent", true, "delayed", sent.delayed()));
        } else if (outcome instanceof SignUpMails.Resend.LimitReached) {
            MemberEvents.resendRefused(context.getEvent(), signUp.userId());
            show(context, signUp, context.form(), Map.of("limitReached", true));
        } else if (outcome instanceof SignUpMails.Resend.TooSoon tooSoon) {
            LoginFormsProvider form = context.form()
                    .setError("resendWaitMessage", tooSoon.remaining().toSeconds());
            show(context, signUp, form, Map.of());
        } else {
            finished(context);
        }
    }

    private static void show(
            AuthenticationFlowContext context,
            PendingSignUp signUp,
            LoginFormsProvider form,
            Map<String, Object> news) {
        Duration wait = mails(context).coolDown(signUp.userId());
        Map<String, Object> model = new HashMap<>(news);
        model.put(
                "maskedEmail", EmailAddress.parse(signUp.email()).orElseThrow().masked());
        model.put("resendWaitSeconds", wait.toSeconds());
        context.challenge(form.setAttribute("mailSent", model).createForm("register-mail-sent.ftl"));
    }

    /** The link was used meanwhile, or has run out: this tab cannot go on, and says what can. */
    private static void finished(AuthenticationFlowContext context) {
        Response page = context.form().setError(Messages.EXPIRED_ACTION).createErrorPage(Response.Status.OK);
        context.failure(AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR, page);
    }

    private static Optional<PendingSignUp> signUp(AuthenticationFlowContext context) {
        return SignUpDraft.of(context.getSession(), context.getAuthenticationSession())
                .memberId()
                .flatMap(PendingMembers.of(context.getSession())::find);
    }

    private static SignUpMails mails(AuthenticationFlowContext context) {
        return new SignUpMails(context.getSession());
    }
}
