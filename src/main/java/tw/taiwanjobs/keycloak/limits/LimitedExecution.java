package tw.taiwanjobs.keycloak.limits;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/** The executions whose settings the limits are. */
public enum LimitedExecution {
    IDENTITY_STEP(
            "taiwanjobs-registration-identity",
            Limit.CAPTCHAS_PER_SESSION,
            Limit.CAPTCHAS_PER_ADDRESS,
            Limit.ANSWERS_PER_SESSION,
            Limit.ANSWERS_PER_MAILBOX,
            Limit.ANSWERS_PER_ADDRESS),
    MAIL_SENT(
            "taiwanjobs-auth-mail-sent",
            Limit.RESEND_PAUSE,
            Limit.RESENDS_PER_SIGN_UP,
            Limit.MAILS_PER_SESSION,
            Limit.MAILS_PER_MAILBOX,
            Limit.MAILS_PER_ADDRESS),
    LOGIN_FORM(
            "taiwanjobs-auth-login-form",
            Limit.CAPTCHAS_PER_SESSION,
            Limit.CAPTCHAS_PER_ADDRESS,
            Limit.FAILED_LOGINS_PER_SESSION,
            Limit.FAILED_LOGINS_PER_ADDRESS,
            Limit.NEW_DEVICE_MAILS_PER_MEMBER),
    FORGOT_ACCOUNT(
            "taiwanjobs-auth-forgot-account",
            Limit.CAPTCHAS_PER_SESSION,
            Limit.CAPTCHAS_PER_ADDRESS,
            Limit.QUESTIONS_PER_SESSION,
            Limit.QUESTIONS_PER_ADDRESS,
            Limit.QUESTIONS_PER_NUMBER),
    FORGOT_PASSWORD(
            "taiwanjobs-auth-forgot-password",
            Limit.CAPTCHAS_PER_SESSION,
            Limit.CAPTCHAS_PER_ADDRESS,
            Limit.RESETS_PER_SESSION,
            Limit.RESETS_PER_NAME,
            Limit.RESETS_PER_ADDRESS,
            Limit.RESET_MAIL_PAUSE,
            Limit.RESET_MAILS_PER_MEMBER),
    LEGACY_EMAIL("taiwanjobs-auth-legacy-email", Limit.LEGACY_MAIL_PAUSE, Limit.LEGACY_MAILS_PER_MEMBER),
    ONE_TIME_CODE("taiwanjobs-auth-one-time-code", Limit.WRONG_CODES_PER_MEMBER),
    RECOVERY_CODE("taiwanjobs-auth-recovery-code", Limit.WRONG_CODES_PER_MEMBER);

    private final String id;

    /** Cannot be changed: {@link List#of}. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Limit> limits;

    LimitedExecution(String id, Limit... limits) {
        this.id = id;
        this.limits = List.of(limits);
    }

    /** Provider id. */
    public String id() {
        return id;
    }

    List<Limit> limits() {
        return limits;
    }

    /** What the console shows of the limits. */
    public List<ProviderConfigProperty> configProperties() {
        return limits.stream().map(Limit::property).toList();
    }
}
