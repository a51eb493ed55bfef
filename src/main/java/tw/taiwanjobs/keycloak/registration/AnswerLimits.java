package tw.taiwanjobs.keycloak.registration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.throttle.Limit;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.RateLimited;
import tw.taiwanjobs.keycloak.throttle.Throttle;

/** How many answers to "is this account or ID taken?" a session, a mailbox and an address get. */
final class AnswerLimits {

    private static final ProviderConfigProperty PER_SESSION = property(
            "answersPerSession", "Answers per session", "Answers about taken accounts or IDs per browser session.", 10);
    private static final ProviderConfigProperty PER_MAILBOX =
            property("answersPerMailbox", "Answers per mailbox", "Answers about one e-mail address per day.", 10);
    private static final ProviderConfigProperty PER_ADDRESS = property(
            "answersPerAddress",
            "Answers per address",
            "Answers per network address and hour. Generous: job centres and mobile carriers share addresses.",
            600);

    private final FormContext context;
    private final Throttle throttle;

    AnswerLimits(FormContext context) {
        this.context = context;
        this.throttle = Throttle.of(context.getSession());
    }

    static List<ProviderConfigProperty> configProperties() {
        return List.of(PER_SESSION, PER_MAILBOX, PER_ADDRESS);
    }

    /** Counts an answer; ends the request with the page "rate-limited" when there were too many. */
    void charge(EmailAddress email) {
        charge(
                PER_SESSION,
                Duration.ofDays(1),
                context.getAuthenticationSession().getParentSession().getId());
        charge(PER_MAILBOX, Duration.ofDays(1), email.value());
        charge(PER_ADDRESS, Duration.ofHours(1), context.getConnection().getRemoteAddr());
    }

    private void charge(ProviderConfigProperty setting, Duration window, String subject) {
        int max = max(setting);
        if (max > 0
                && throttle.charge(new Limit(setting.getName(), max, window), subject)
                        instanceof Outcome.Refused refused) {
            MemberEvents.rateLimited(context.getEvent(), setting.getName());
            throw RateLimited.exception(context.getSession(), context.getAuthenticationSession(), refused.retryAfter());
        }
    }

    private int max(ProviderConfigProperty setting) {
        AuthenticatorConfigModel config = context.getAuthenticatorConfig();
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
