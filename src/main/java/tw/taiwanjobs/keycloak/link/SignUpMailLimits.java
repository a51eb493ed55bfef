package tw.taiwanjobs.keycloak.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionSettings;
import tw.taiwanjobs.keycloak.limits.Charge;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitSetting;
import tw.taiwanjobs.keycloak.limits.LimitSetting.Subject;
import tw.taiwanjobs.keycloak.limits.Outcome;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.limits.Throttle;
import tw.taiwanjobs.keycloak.limits.UseLimits;

/** How often mails of sign-ups are sent: settings of the execution "mail sent", wherever the wish comes from. */
public final class SignUpMailLimits {

    /** Id of the execution, in the realm's registration flow. */
    public static final String EXECUTION = "taiwanjobs-auth-mail-sent";

    private static final LimitSetting PAUSE = LimitSetting.pause(
            "resendPause", "Pause before resending", "Seconds between two mails of one sign-up.", 60);
    private static final LimitSetting PER_SIGN_UP = LimitSetting.of(
            Subject.NAME,
            "resendsPerSignUp",
            "Resends per sign-up",
            "Further mails per sign-up and day, those to a corrected address included.",
            5,
            Duration.ofDays(1));
    private static final UseLimits MAILS = new UseLimits(
            LimitSetting.of(
                    Subject.SESSION,
                    "mailsPerSession",
                    "Mails per session",
                    "Mails of sign-ups per browser session and day, first ones and further ones.",
                    20,
                    Duration.ofDays(1)),
            LimitSetting.of(
                    Subject.NAME,
                    "mailsPerMailbox",
                    "Mails per mailbox",
                    "Mails of sign-ups to one e-mail address per day, whoever signs up with it.",
                    10,
                    Duration.ofDays(1)),
            LimitSetting.of(
                    Subject.ADDRESS,
                    "mailsPerAddress",
                    "Mails per address",
                    "Mails of sign-ups per network address and hour. Generous: job centres and mobile carriers share "
                            + "addresses.",
                    600,
                    Duration.ofHours(1)));

    private final KeycloakSession session;
    private final @Nullable AuthenticatorConfigModel config;

    public SignUpMailLimits(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        this.session = session;
        this.config = ExecutionSettings.find(realm, realm.getRegistrationFlow().getId(), EXECUTION)
                .orElse(null);
    }

    public static List<ProviderConfigProperty> configProperties() {
        return Stream.concat(
                        Stream.of(PAUSE, PER_SIGN_UP).map(LimitSetting::property), MAILS.configProperties().stream())
                .toList();
    }

    /** Takes the first mail of a sign-up, which starts the pause; empty if it may be sent. */
    public Optional<Outcome.Refused> refuseFirst(String userId, String email, AuthenticationSessionModel browser) {
        return refuse(Stream.of(PAUSE), userId, email, browser);
    }

    /** Takes a further mail; empty if it may be sent. */
    public Optional<Outcome.Refused> refuseFurther(String userId, String email, AuthenticationSessionModel browser) {
        return refuse(Stream.of(PAUSE, PER_SIGN_UP), userId, email, browser);
    }

    /** Time until another mail of the sign-up may be asked for; zero when it may be. */
    public Duration pause(String userId) {
        return PAUSE.limit(config)
                .map(limit -> Throttle.of(session).peek(limit, userId))
                .filter(Outcome.Refused.class::isInstance)
                .map(refused -> ((Outcome.Refused) refused).retryAfter())
                .orElse(Duration.ZERO);
    }

    public static boolean isPause(Limit limit) {
        return PAUSE.isOf(limit);
    }

    public static boolean isPerSignUp(Limit limit) {
        return PER_SIGN_UP.isOf(limit);
    }

    private Optional<Outcome.Refused> refuse(
            Stream<LimitSetting> ofSignUp, String userId, String email, AuthenticationSessionModel browser) {
        Stream<Charge> signUp =
                ofSignUp.flatMap(setting -> setting.limit(config).stream()).map(limit -> new Charge(limit, userId));
        Stream<Charge> mail = MAILS.charges(new Requester(session, browser, config), email).stream();
        return Throttle.of(session).charge(Stream.concat(signUp, mail).toList()) instanceof Outcome.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }
}
