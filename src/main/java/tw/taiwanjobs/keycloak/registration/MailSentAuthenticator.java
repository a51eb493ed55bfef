package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMemberTable;

/**
 * Registration flow, last step: sends the mail once and shows where it went (S3.1). It never succeeds, so a sign-up
 * never logs anybody in; its actions send the mail again or to another address.
 */
public final class MailSentAuthenticator implements StatelessAuthenticator {

    private static final String RESEND = "resend";
    private static final String SENT_NOTE = "taiwanjobs.sign-up.mail-sent";

    @Override
    public String getId() {
        return LimitedExecution.MAIL_SENT.id();
    }

    @Override
    public String getDisplayType() {
        return "TaiwanJobs: mail sent";
    }

    @Override
    public String getHelpText() {
        return "Sends the verification mail and shows the masked address, with buttons to send it again and to correct "
                + "the address. Captcha and limits of the correction are those of the identity step.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return LimitedExecution.MAIL_SENT.configProperties();
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        Optional<PendingMember> signUp = signUp(context);
        if (signUp.isEmpty()) {
            finished(context);
            return;
        }
        if (context.getAuthenticationSession().getAuthNote(SENT_NOTE) == null) {
            sendFirst(context, signUp.get());
        } else {
            new SignUpMailSentPage(context, signUp.get()).show(Map.of());
        }
    }

    private static void sendFirst(AuthenticationFlowContext context, PendingMember signUp) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        SignUpMails.Resend outcome = new SignUpMails(context.getSession()).sendFirst(signUp, session);
        if (outcome instanceof SignUpMails.Resend.Sent sent) {
            session.setAuthNote(SENT_NOTE, Boolean.TRUE.toString());
            new SignUpMailSentPage(context, signUp).show(Map.of("delayed", sent.delayed()));
        } else {
            refused(context, signUp, outcome);
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        Optional<PendingMember> signUp = signUp(context);
        if (signUp.isEmpty()) {
            finished(context);
        } else if (context.getAuthenticationSession().getAuthNote(SENT_NOTE) == null) {
            sendFirst(context, signUp.get());
        } else if (input.containsKey(RESEND)) {
            resend(context, signUp.get());
        } else if (input.containsKey(AddressCorrection.BUTTON)) {
            new AddressCorrection(context, signUp.get()).handle(input);
        } else {
            new SignUpMailSentPage(context, signUp.get()).show(Map.of());
        }
    }

    private static void resend(AuthenticationFlowContext context, PendingMember signUp) {
        SignUpMails.Resend outcome =
                new SignUpMails(context.getSession()).resend(signUp.userId(), context.getAuthenticationSession());
        if (outcome instanceof SignUpMails.Resend.Sent sent) {
            MemberEvents.mailResent(context.getEvent(), signUp.userId());
            new SignUpMailSentPage(context, signUp).show(Map.of("resent", true, "delayed", sent.delayed()));
        } else {
            refused(context, signUp, outcome);
        }
    }

    /** No further mail: the page says why. */
    static void refused(AuthenticationFlowContext context, PendingMember signUp, SignUpMails.Resend outcome) {
        SignUpMailSentPage page = new SignUpMailSentPage(context, signUp);
        if (outcome instanceof SignUpMails.Resend.NoneLeft) {
            MemberEvents.resendRefused(context.getEvent(), signUp.userId());
            page.show(Map.of("limitReached", true));
        } else if (outcome instanceof SignUpMails.Resend.RateLimited rateLimited) {
            context.challenge(RateLimited.answer(context, rateLimited.limit()));
        } else if (outcome instanceof SignUpMails.Resend.TooSoon tooSoon) {
            page.showWait(tooSoon.remaining());
        } else {
            finished(context);
        }
    }

    /** The link was used meanwhile, or has run out: this tab cannot go on, and says what can. */
    private static void finished(AuthenticationFlowContext context) {
        Response page = context.form().setError(Messages.EXPIRED_ACTION).createErrorPage(Response.Status.OK);
        context.failure(AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR, page);
    }

    private static Optional<PendingMember> signUp(AuthenticationFlowContext context) {
        return SignUpDraft.of(context.getSession(), context.getAuthenticationSession())
                .memberId()
                .flatMap(PendingMemberTable.of(context.getSession())::find);
    }
}
