package tw.taiwanjobs.keycloak.registration.answer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FormContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.throttle.Limit;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.RateLimited;
import tw.taiwanjobs.keycloak.throttle.Throttle;

/** How many answers to "is this account or ID taken?" a session, a mailbox and an address get. */
public final class AnswerLimits {

    private static final ProviderConfigProperty PER_SESSION = property(
            "answersPerSession", "Answers per session", "Answers about taken accounts or IDs per browser session.", 10);
    private static final ProviderConfigProperty PER_MAILBOX =
            property("answersPerMailbox", "Answers per mailbox", "Answers about one e-mail address per day.", 10);
    private static final ProviderConfigProperty PER_ADDRESS = property(
            "answersPerAddress",
            "Answers per address",
            "Answers per network address and hour. Generous: job centres and mobile carriers share addresses.",
            600);

    private final KeycloakSession keycloak;
    private final AuthenticationSessionModel session;
    private final EventBuilder event;
    private final String address;
    private final @Nullable AuthenticatorConfigModel config;

    private AnswerLimits(
            KeycloakSession keycloak,
            AuthenticationSessionModel session,
            EventBuilder event,
            @Nullable AuthenticatorConfigModel config) {
        this.keycloak = keycloak;
        this.session = session;
        this.event = event;
        this.address = keycloak.getContext().getConnection().getRemoteAddr();
        this.config = config;
    }

    public static AnswerLimits of(FormContext context) {
        return new AnswerLimits(
                context.getSession(),
                context.getAuthenticationSession(),
                context.getEvent(),
                context.getAuthenticatorConfig());
    }

    /** @param config of the step whose limits hold */
    public static AnswerLimits of(AuthenticationFlowContext context, @Nullable AuthenticatorConfigModel config) {
        return new AnswerLimits(context.getSession(), context.getAuthenticationSession(), context.getEvent(), config);
    }

    public static List<ProviderConfigProperty> configProperties() {
        return List.of(PER_SESSION, PER_MAILBOX, PER_ADDRESS);
    }

    /** Counts an answer; ends the request with the page "rate-limited" when there were too many. */
    public void charge(EmailAddress email) {
        charge(PER_SESSION, Duration.ofDays(1), session.getParentSession().getId());
        charge(PER_MAILBOX, Duration.ofDays(1), email.value());
        charge(PER_ADDRESS, Duration.ofHours(1), address);
    }

    private void charge(ProviderConfigProperty setting, Duration window, String subject) {
        int max = max(setting);
        if (max > 0
                && Throttle.of(keycloak).charge(new Limit(setting.getName(), max, window), subject)
                        instanceof Outcome.Refused refused) {
            MemberEvents.rateLimited(event, setting.getName());
            throw RateLimited.exception(keycloak, session, refused.retryAfter());
        }
    }

    private int max(ProviderConfigProperty setting) {
        String value = config == null ? null : Map.copyOf(config.getConfig()).get(setting.getName());
        return Integer.parseInt(value == null || value.isBlank() ? (String) setting.getDefaultValue() : value.strip());
    }

    private static ProviderConfigProperty property(String name, String label, String help, int defaultValue) {
        return new ProviderConfigProperty(
                name,
                label,
                help + " 0 lifts the limit.",
                ProviderConfigProperty.STRING_TYPE,
                Integer.toString(defaultValue));
    }
}
