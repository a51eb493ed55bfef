package tw.taiwanjobs.keycloak.recovery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.limits.Charge;
import tw.taiwanjobs.keycloak.limits.LimitSetting;
import tw.taiwanjobs.keycloak.limits.LimitSetting.Subject;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.limits.UseLimits;

/**
 * How often 忘記密碼 may be asked, which everybody is told, and how often a member is mailed, which nobody is. More
 * questions about a name than mails to its member: a stranger who uses the questions up has had a link mailed to the
 * owner that is still good.
 */
final class ResetLimits {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final UseLimits QUESTIONS = new UseLimits(
            LimitSetting.of(
                    Subject.SESSION,
                    "resetsPerSession",
                    "Resets per session",
                    "Wishes for a new password per browser session and hour.",
                    20,
                    WINDOW),
            LimitSetting.of(
                    Subject.NAME,
                    "resetsPerName",
                    "Resets per name",
                    "Wishes for a new password per typed account and hour, whether a member has it or not.",
                    10,
                    WINDOW),
            LimitSetting.of(
                    Subject.ADDRESS,
                    "resetsPerAddress",
                    "Resets per address",
                    "Wishes for a new password per network address and hour. Generous: job centres and mobile "
                            + "carriers share addresses.",
                    600,
                    WINDOW));
    private static final LimitSetting MAIL_PAUSE =
            LimitSetting.pause("resetMailPause", "Pause between mails", "Seconds between two mails to one member.", 60);
    private static final LimitSetting MAILS_PER_MEMBER = LimitSetting.of(
            Subject.NAME,
            "resetMailsPerMember",
            "Mails per member",
            "Mails with a link per member and day. Whoever asks more often reads the same page and gets no mail.",
            5,
            Duration.ofDays(1));

    private ResetLimits() {}

    static List<ProviderConfigProperty> configProperties() {
        return Stream.concat(
                        QUESTIONS.configProperties().stream(),
                        Stream.of(MAIL_PAUSE, MAILS_PER_MEMBER).map(LimitSetting::property))
                .toList();
    }

    /** Counts a question; ends the request with the page "rate-limited" if there were too many. */
    static void chargeQuestion(AuthenticationFlowContext context, LoginName name) {
        QUESTIONS.charge(Requester.of(context), context.getEvent(), name.canonical());
    }

    /** What a mail to the member costs. */
    static List<Charge> mail(@Nullable AuthenticatorConfigModel config, String memberId) {
        return Stream.of(MAIL_PAUSE, MAILS_PER_MEMBER)
                .flatMap(setting -> setting.limit(config).stream())
                .map(limit -> new Charge(limit, memberId))
                .toList();
    }
}
