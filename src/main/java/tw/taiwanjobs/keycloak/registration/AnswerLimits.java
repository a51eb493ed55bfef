package tw.taiwanjobs.keycloak.registration;

import java.time.Duration;
import java.util.List;
import org.keycloak.events.EventBuilder;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.limits.LimitSetting;
import tw.taiwanjobs.keycloak.limits.LimitSetting.Subject;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.limits.UseLimits;

/** How many answers to "is this account or ID taken?" a session, a mailbox and an address get. */
public final class AnswerLimits {

    private static final UseLimits LIMITS = new UseLimits(
            LimitSetting.of(
                    Subject.SESSION,
                    "answersPerSession",
                    "Answers per session",
                    "Answers about taken accounts or IDs per browser session and day.",
                    10,
                    Duration.ofDays(1)),
            LimitSetting.of(
                    Subject.NAME,
                    "answersPerMailbox",
                    "Answers per mailbox",
                    "Answers about one e-mail address per day.",
                    10,
                    Duration.ofDays(1)),
            LimitSetting.of(
                    Subject.ADDRESS,
                    "answersPerAddress",
                    "Answers per address",
                    "Answers per network address and hour. Generous: job centres and mobile carriers share addresses.",
                    600,
                    Duration.ofHours(1)));

    private AnswerLimits() {}

    public static List<ProviderConfigProperty> configProperties() {
        return LIMITS.configProperties();
    }

    /** Counts an answer; ends the request with the page "rate-limited" when there were too many. */
    static void charge(Requester asker, EventBuilder event, EmailAddress email) {
        LIMITS.charge(asker, event, email.value());
    }
}
