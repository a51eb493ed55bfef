package tw.taiwanjobs.keycloak.recovery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.limits.Charge;
import tw.taiwanjobs.keycloak.limits.LimitSetting;
import tw.taiwanjobs.keycloak.limits.LimitSetting.Subject;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.limits.UseLimits;

/**
 * How often 忘記帳號 may be asked, which everybody is told, and how many of the questions about a number are answered,
 * which nobody is: beyond that the answer is the neutral sentence.
 */
final class QuestionLimits {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final UseLimits QUESTIONS = new UseLimits(
            LimitSetting.of(
                    Subject.SESSION,
                    "questionsPerSession",
                    "Questions per session",
                    "Questions for an account per browser session and hour.",
                    20,
                    WINDOW),
            LimitSetting.of(
                    Subject.ADDRESS,
                    "questionsPerAddress",
                    "Questions per address",
                    "Questions for an account per network address and hour. Generous: job centres and mobile carriers "
                            + "share addresses.",
                    600,
                    WINDOW));
    private static final LimitSetting ANSWERS_PER_NUMBER = LimitSetting.of(
            Subject.NAME,
            "questionsPerNumber",
            "Questions per number",
            "Answers per national ID or resident number and day, whether a member has it or not. Whoever asks more "
                    + "often reads what everybody reads whose data do not match.",
            3,
            Duration.ofDays(1));

    private QuestionLimits() {}

    static List<ProviderConfigProperty> configProperties() {
        return Stream.concat(QUESTIONS.configProperties().stream(), Stream.of(ANSWERS_PER_NUMBER.property()))
                .toList();
    }

    /** Counts a question; ends the request with the page "rate-limited" if there were too many. */
    static void chargeQuestion(AuthenticationFlowContext context) {
        QUESTIONS.charge(Requester.of(context), context.getEvent());
    }

    /** What an answer about the number costs. */
    static List<Charge> answer(AuthenticationFlowContext context, IdentityNumber number) {
        return ANSWERS_PER_NUMBER.limit(context.getAuthenticatorConfig()).stream()
                .map(limit -> new Charge(limit, number.value()))
                .toList();
    }
}
