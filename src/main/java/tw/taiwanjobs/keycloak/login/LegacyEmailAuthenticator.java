package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.link.AddressMails;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * Browser flow, after the password: a legacy member is asked for an e-mail address (S1.5), a member with a verified one
 * who typed a number is sent to the account by e-mail address (S1.3). Everybody else goes on.
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
    public List<ProviderConfigProperty> getConfigProperties() {
        return Stream.concat(
                        LegacyConfig.properties().stream(), LimitedExecution.LEGACY_EMAIL.configProperties().stream())
                .toList();
    }

    /** A member who was deleted since the page was shown begins again; Keycloak (26.7) would end in an error page. */
    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (context.getUser() == null) {
            context.resetFlow();
        } else if (MemberStatus.LEGACY.isOf(context.getUser())) {
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
        if (context.getUser() == null) {
            context.resetFlow();
        } else if (!MemberStatus.LEGACY.isOf(context.getUser())) {
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
        UserModel member = context.getUser();
        boolean movedIn = member.getFirstAttribute(MemberAttributes.MEMBER_NUMBER) != null;
        return LoginByNumber.isNoted(context.getAuthenticationSession())
                && member.getEmail() != null
                && member.isEmailVerified()
                && !(movedIn && config(context).isIdLoginOpen(ServerTime.today()));
    }

    private static void show(AuthenticationFlowContext context) {
        sent(context)
                .ifPresentOrElse(
                        address -> LegacyPages.mailSent(context, address, Map.of()),
                        () -> LegacyPages.askForEmail(context, config(context)));
    }

    private static void logInWithout(AuthenticationFlowContext context) {
        String userId = context.getUser().getId();
        int max = config(context).loginsWithoutEmail();
        if (LegacyLogins.of(context.getSession()).takeWithout(userId, max)) {
            LoginEvents.withoutEmail(context.getEvent());
            LegacyProviderRequiredAction.asked(context.getAuthenticationSession());
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
            send(context, valid.email().value());
        } else if (chosen instanceof ChosenEmail.Refused refused) {
            askAgain(context, FormInput.message(refused.error()));
        }
    }

    private static void send(AuthenticationFlowContext context, String email) {
        AddressMails mails = LegacyPages.mails(context);
        Optional<LimitReached> reached = mails.send(email);
        if (reached.filter(limit -> !mails.isSentAlready(limit, email)).isEmpty()) {
            context.getAuthenticationSession().setAuthNote(SENT_NOTE, Boolean.TRUE.toString());
            reportIfSent(context, reached);
            show(context);
        } else if (AddressMails.isPause(reached.get())) {
            askAgain(context, waitMessage(reached.get()));
        } else {
            MemberEvents.resendRefused(context.getEvent(), context.getUser().getId());
            askAgain(context, new FormMessage("resendLimitMessage"));
        }
    }

    private static void resend(AuthenticationFlowContext context, String address) {
        Optional<LimitReached> reached = LegacyPages.mails(context).send(address);
        if (reached.isEmpty()) {
            reportIfSent(context, reached);
            LegacyPages.mailSent(context, address, Map.of("resent", true));
        } else if (AddressMails.isPause(reached.get())) {
            LegacyPages.mailSent(context, address, Map.of(), waitMessage(reached.get()));
        } else {
            MemberEvents.resendRefused(context.getEvent(), context.getUser().getId());
            LegacyPages.mailSent(context, address, Map.of("limitReached", true));
        }
    }

    private static void reportIfSent(AuthenticationFlowContext context, Optional<LimitReached> reached) {
        if (reached.isEmpty()) {
            MemberEvents.mailResent(context.getEvent(), context.getUser().getId());
        }
    }

    private static void askAgain(AuthenticationFlowContext context, FormMessage error) {
        LegacyPages.askForEmail(context, config(context), error);
    }

    private static FormMessage waitMessage(LimitReached reached) {
        return new FormMessage("resendWaitMessage", reached.retryAfter().toSeconds());
    }

    /** Where the newest mail went, if this session has asked for one whose link is still open. */
    private static Optional<String> sent(AuthenticationFlowContext context) {
        return Optional.ofNullable(context.getAuthenticationSession().getAuthNote(SENT_NOTE))
                .flatMap(note -> LegacyPages.mails(context).openAddress());
    }

    private static LegacyConfig config(AuthenticationFlowContext context) {
        return new LegacyConfig(ExecutionConfig.of(context));
    }
}
