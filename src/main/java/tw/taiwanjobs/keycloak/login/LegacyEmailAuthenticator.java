package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * Browser flow, after the password: a legacy member is asked for an e-mail address (S1.5), an active member who typed a
 * number is sent to the account by e-mail address (S1.3). Everybody else goes on.
 */
public final class LegacyEmailAuthenticator implements StatelessAuthenticator {

    private static final String CONTINUE = "continue";
    private static final String RESEND = "resend";
    private static final String CORRECT_ADDRESS = "correctAddress";
    private static final String SENT_NOTE = "taiwanjobs.legacy-email.sent";

    @Override
    public String getId() {
        return LimitedExecution.LEGACY_EMAIL.id();
    }

    @Override
    public String getDisplayType() {
        return "TaiwanJobs: e-mail address instead of national ID";
    }

    @Override
    public String getHelpText() {
        return "Asks members who log in with a national ID for an e-mail address and mails them a link to confirm it;"
                + " members who have confirmed one are told to log in with it.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.concat(
                        LegacyConfig.properties().stream(), LimitedExecution.LEGACY_EMAIL.configProperties().stream())
                .toList();
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (MemberStatus.LEGACY.isOf(context.getUser())) {
            show(context);
        } else if (mustUseEmail(context)) {
            LoginEvents.sentToEmailAccount(context.getEvent(), context.getUser());
            LegacyPages.useEmail(context);
        } else {
            context.success();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> input = context.getHttpRequest().getDecodedFormParameters();
        if (!MemberStatus.LEGACY.isOf(context.getUser())) {
            authenticate(context);
        } else if (input.containsKey(CONTINUE)) {
            logInWithout(context);
        } else if (input.containsKey(CORRECT_ADDRESS)) {
            context.getAuthenticationSession().removeAuthNote(SENT_NOTE);
            show(context);
        } else if (input.containsKey(RESEND) && sent(context).isPresent()) {
            resend(context, sent(context).get());
        } else {
            submit(context, input);
        }
    }

    private static boolean mustUseEmail(AuthenticationFlowContext context) {
        boolean movedIn = context.getUser().getFirstAttribute(MemberAttributes.MEMBER_NUMBER) != null;
        return LoginByNumber.isNoted(context.getAuthenticationSession())
                && !(movedIn && config(context).isIdLoginOpen(ServerTime.today()));
    }

    private static void show(AuthenticationFlowContext context) {
        sent(context)
                .ifPresentOrElse(
                        link -> LegacyPages.mailSent(context, link, Map.of()),
                        () -> LegacyPages.askForEmail(context, config(context)));
    }

    private static void logInWithout(AuthenticationFlowContext context) {
        String userId = context.getUser().getId();
        int max = config(context).loginsWithoutEmail();
        if (LegacyEmails.of(context.getSession()).takeLoginWithout(userId, max)) {
            LoginEvents.withoutEmail(context.getEvent());
            context.success();
        } else {
            show(context);
        }
    }

    private static void submit(AuthenticationFlowContext context, MultivaluedMap<String, String> input) {
        ChosenEmail chosen = ChosenEmail.of(
                input.getFirst(ChosenEmail.CHOICE),
                input.getFirst(ChosenEmail.FIELD),
                LegacyPages.knownEmail(context.getUser()));
        if (chosen instanceof ChosenEmail.Valid valid) {
            send(context, valid.email());
        } else if (chosen instanceof ChosenEmail.Refused refused) {
            askAgain(
                    context,
                    new FormMessage(refused.error().field(), refused.error().messageKey()));
        }
    }

    private static void send(AuthenticationFlowContext context, EmailAddress email) {
        LegacyMails.Request request = new LegacyMails(context).request(email.value());
        if (request instanceof LegacyMails.Request.TooSoon tooSoon) {
            askAgain(context, waitMessage(tooSoon.untilNext()));
        } else if (request instanceof LegacyMails.Request.LimitReached) {
            MemberEvents.resendRefused(context.getEvent(), context.getUser().getId());
            askAgain(context, new FormMessage("resendLimitMessage"));
        } else {
            context.getAuthenticationSession().setAuthNote(SENT_NOTE, Boolean.TRUE.toString());
            countMail(context, request);
            show(context);
        }
    }

    private static void resend(AuthenticationFlowContext context, LegacyLink link) {
        LegacyMails.Request request = new LegacyMails(context).request(link.email());
        if (request instanceof LegacyMails.Request.LimitReached) {
            MemberEvents.resendRefused(context.getEvent(), context.getUser().getId());
            LegacyPages.mailSent(context, link, Map.of("limitReached", true));
        } else if (request instanceof LegacyMails.Request.SentAlready already) {
            LegacyPages.mailSent(context, link, Map.of(), waitMessage(already.untilNext()));
        } else {
            countMail(context, request);
            LegacyPages.mailSent(context, link, Map.of("resent", true));
        }
    }

    private static void countMail(AuthenticationFlowContext context, LegacyMails.Request request) {
        if (request instanceof LegacyMails.Request.Sent) {
            MemberEvents.mailResent(context.getEvent(), context.getUser().getId());
        }
    }

    private static void askAgain(AuthenticationFlowContext context, FormMessage error) {
        LegacyPages.askForEmail(context, config(context), error);
    }

    private static FormMessage waitMessage(Duration wait) {
        return new FormMessage("resendWaitMessage", wait.toSeconds());
    }

    /** The newest mail, if this session has asked for one whose link is still open. */
    private static Optional<LegacyLink> sent(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(SENT_NOTE))
                .flatMap(note -> LegacyEmails.of(context.getSession())
                        .find(context.getUser().getId()))
                .filter(link -> link.isOpen(ServerTime.now()));
    }

    private static LegacyConfig config(AuthenticationFlowContext context) {
        return new LegacyConfig(ExecutionConfig.of(context));
    }
}
