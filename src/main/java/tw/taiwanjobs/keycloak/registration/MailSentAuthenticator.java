package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.RateLimited;
import tw.taiwanjobs.keycloak.link.SignUpMails;
import tw.taiwanjobs.keycloak.mail.MailPatience;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;

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
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.concat(LimitedExecution.MAIL_SENT.configProperties().stream(), Stream.of(MailPatience.SETTING))
                .toList();
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        signUp(context)
                .ifPresentOrElse(signUp -> authenticate(context, signUp), () -> SignUpMailSentPage.over(context));
    }

    private static void authenticate(AuthenticationFlowContext context, PendingMember signUp) {
        if (!isSent(context)) {
            sendFirst(context, signUp);
        } else if (asks(context, AddressCorrection.BUTTON)) {
            new AddressCorrection(context, signUp).show();
        } else {
            new SignUpMailSentPage(context, signUp).show();
        }
    }

    private static boolean asks(AuthenticationFlowContext context, String button) {
        return context.getUriInfo().getQueryParameters().containsKey(button);
    }

    private static void sendFirst(AuthenticationFlowContext context, PendingMember signUp) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        Optional<LimitReached> reached = new SignUpMails(context.getSession()).sendFirst(signUp, session);
        if (reached.isEmpty()) {
            session.setAuthNote(SENT_NOTE, Boolean.TRUE.toString());
            new SignUpMailSentPage(context, signUp).show();
        } else {
            refused(context, signUp, reached.get());
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        signUp(context).ifPresentOrElse(signUp -> action(context, signUp), () -> SignUpMailSentPage.over(context));
    }

    private static void action(AuthenticationFlowContext context, PendingMember signUp) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        if (!isSent(context)) {
            sendFirst(context, signUp);
        } else if (input.containsKey(RESEND)) {
            resend(context, signUp);
        } else if (input.containsKey(AddressCorrection.BUTTON)) {
            new AddressCorrection(context, signUp).handle(input);
        } else {
            new SignUpMailSentPage(context, signUp).show();
        }
    }

    private static void resend(AuthenticationFlowContext context, PendingMember signUp) {
        Optional<LimitReached> reached =
                new SignUpMails(context.getSession()).resend(signUp, context.getAuthenticationSession());
        if (reached.isEmpty()) {
            MemberEvents.mailResent(context.getEvent(), signUp.userId());
            new SignUpMailSentPage(context, signUp).lead(MailSentNews.RESENT);
        } else {
            refused(context, signUp, reached.get());
        }
    }

    /** No further mail: the page says why. */
    static void refused(AuthenticationFlowContext context, PendingMember signUp, LimitReached reached) {
        SignUpMailSentPage page = new SignUpMailSentPage(context, signUp);
        switch (reached.limit()) {
            case RESEND_PAUSE -> page.lead(MailSentNews.WAIT);
            case RESENDS_PER_SIGN_UP -> {
                MemberEvents.resendRefused(context.getEvent(), signUp.userId());
                page.lead(MailSentNews.LIMIT_REACHED);
            }
            default -> context.challenge(RateLimited.answer(context, reached));
        }
    }

    private static boolean isSent(AuthenticationFlowContext context) {
        return context.getAuthenticationSession().getAuthNote(SENT_NOTE) != null;
    }

    private static Optional<PendingMember> signUp(AuthenticationFlowContext context) {
        return SignUpDraft.of(context.getSession(), context.getAuthenticationSession())
                .memberId()
                .flatMap(new PendingMembers(context.getSession())::find);
    }
}
