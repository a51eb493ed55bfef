package tw.taiwanjobs.keycloak.limits;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static tw.taiwanjobs.keycloak.limits.Limit.Subject.ADDRESS;
import static tw.taiwanjobs.keycloak.limits.Limit.Subject.NAME;
import static tw.taiwanjobs.keycloak.limits.Limit.Subject.SESSION;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.common.spi.Setting;

/**
 * The table of all limits: how often something may happen to one subject. Most are settings of the executions that
 * {@link LimitedExecution} names; the last ones are fixed.
 */
public enum Limit {
    CAPTCHAS_PER_SESSION(SESSION, "captchasPerSession", 120, ofHours(1)),
    CAPTCHAS_PER_ADDRESS(ADDRESS, "captchasPerAddress", 4_000, ofHours(1)),

    ANSWERS_PER_SESSION(SESSION, "answersPerSession", 10, ofDays(1)),
    ANSWERS_PER_MAILBOX(NAME, "answersPerMailbox", 10, ofDays(1)),
    ANSWERS_PER_ADDRESS(ADDRESS, "answersPerAddress", 600, ofHours(1)),

    RESEND_PAUSE("resendPause", 60),
    RESENDS_PER_SIGN_UP(NAME, "resendsPerSignUp", 5, ofDays(1)),
    MAILS_PER_SESSION(SESSION, "mailsPerSession", 20, ofDays(1)),
    MAILS_PER_MAILBOX(NAME, "mailsPerMailbox", 10, ofDays(1)),
    MAILS_PER_ADDRESS(ADDRESS, "mailsPerAddress", 600, ofHours(1)),

    FAILED_LOGINS_PER_SESSION(SESSION, "failedLoginsPerSession", 30, ofHours(1)),
    FAILED_LOGINS_PER_ADDRESS(ADDRESS, "failedLoginsPerAddress", 600, ofHours(1)),
    NEW_DEVICE_MAILS_PER_MEMBER(NAME, "newDeviceMailsPerMember", 5, ofDays(1)),

    QUESTIONS_PER_SESSION(SESSION, "questionsPerSession", 20, ofHours(1)),
    QUESTIONS_PER_ADDRESS(ADDRESS, "questionsPerAddress", 600, ofHours(1)),
    QUESTIONS_PER_NUMBER(NAME, "questionsPerNumber", 3, ofDays(1)),

    RESETS_PER_SESSION(SESSION, "resetsPerSession", 20, ofHours(1)),
    RESETS_PER_NAME(NAME, "resetsPerName", 10, ofHours(1)),
    RESETS_PER_ADDRESS(ADDRESS, "resetsPerAddress", 600, ofHours(1)),
    RESET_MAIL_PAUSE("resetMailPause", 60),
    RESET_MAILS_PER_MEMBER(NAME, "resetMailsPerMember", 5, ofDays(1)),

    LEGACY_MAIL_PAUSE("legacyMailPause", 60),
    LEGACY_MAILS_PER_MEMBER(NAME, "legacyMailsPerMember", 5, ofDays(1)),

    WRONG_CODES_PER_MEMBER(NAME, "wrongCodesPerMember", 5, ofHours(1)),

    /** A mail that the help desk sends, whatever the limits of the pages: no more than a double click is held back. */
    MAIL_ON_BEHALF("mail-on-behalf", ofSeconds(10)),
    /** Explains an unfinished sign-up, once in its life. */
    UNFINISHED_MAIL("unfinished-mail", ofDays(1)),
    /** Tells a member that another one wanted the same address. */
    ADDRESS_TRIED_PER_DAY("address-tried-per-day", ofDays(1));

    /** Whose hits are counted. */
    public enum Subject {
        SESSION,
        /** What was typed or who is meant: an account, a mailbox, a number, a member. */
        NAME,
        ADDRESS
    }

    private enum Kind {
        /** The setting says how many in a window. */
        MANY,
        /** The setting says how many seconds lie between two. */
        PAUSE,
        /** No setting: one in a window. */
        FIXED
    }

    private final Kind kind;
    private final Subject subject;
    private final String name;
    private final int standard;
    private final Duration window;

    Limit(Subject subject, String name, int standard, Duration window) {
        this(Kind.MANY, subject, name, standard, window);
    }

    Limit(String name, int seconds) {
        this(Kind.PAUSE, NAME, name, seconds, Duration.ofSeconds(seconds));
    }

    Limit(String name, Duration window) {
        this(Kind.FIXED, NAME, name, 1, window);
    }

    Limit(Kind kind, Subject subject, String name, int standard, Duration window) {
        this.kind = kind;
        this.subject = subject;
        this.name = name;
        this.standard = standard;
        this.window = window;
    }

    /** Of the setting and in events; limits count apart by it. */
    public String settingName() {
        return name;
    }

    public Subject subject() {
        return subject;
    }

    public boolean isSetting() {
        return kind != Kind.FIXED;
    }

    /** As the console shows it. */
    ProviderConfigProperty property() {
        return Setting.number(name, standard);
    }

    /** One hit of the subject; empty if the administrator has lifted the limit. */
    Optional<Hit> hit(ExecutionConfig config, String of) {
        int number = isSetting() ? config.number(property()) : standard;
        if (number == 0) {
            return Optional.empty();
        }
        return Optional.of(
                kind == Kind.PAUSE
                        ? new Hit(this, 1, Duration.ofSeconds(number), of)
                        : new Hit(this, number, window, of));
    }
}
