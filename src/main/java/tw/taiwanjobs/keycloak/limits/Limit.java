package tw.taiwanjobs.keycloak.limits;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static tw.taiwanjobs.keycloak.limits.Limit.Subject.ADDRESS;
import static tw.taiwanjobs.keycloak.limits.Limit.Subject.NAME;
import static tw.taiwanjobs.keycloak.limits.Limit.Subject.SESSION;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;

/**
 * The table of all limits: how often something may happen to one subject. Most are settings of the executions that
 * {@link LimitedExecution} names; the last ones are fixed.
 */
public enum Limit {
    CAPTCHAS_PER_SESSION(
            SESSION,
            "captchasPerSession",
            120,
            ofHours(1),
            "Captchas per session",
            "Pictures and sounds sent, and wrong answers, per browser session and hour."),
    CAPTCHAS_PER_ADDRESS(
            ADDRESS,
            "captchasPerAddress",
            4_000,
            ofHours(1),
            "Captchas per address",
            "Pictures and sounds sent, and wrong answers, per network address and hour."),

    ANSWERS_PER_SESSION(
            SESSION,
            "answersPerSession",
            10,
            ofDays(1),
            "Answers per session",
            "Answers about taken accounts or IDs per browser session and day."),
    ANSWERS_PER_MAILBOX(
            NAME,
            "answersPerMailbox",
            10,
            ofDays(1),
            "Answers per mailbox",
            "Answers about one e-mail address per day. Whoever asks more often goes on without one: the mailed link decides."),
    ANSWERS_PER_ADDRESS(
            ADDRESS,
            "answersPerAddress",
            600,
            ofHours(1),
            "Answers per address",
            "Answers about taken accounts or IDs per network address and hour."),

    RESEND_PAUSE("resendPause", 60, "Pause before resending", "Seconds between two mails of one sign-up."),
    RESENDS_PER_SIGN_UP(
            NAME,
            "resendsPerSignUp",
            5,
            ofDays(1),
            "Resends per sign-up",
            "Further mails per sign-up and day, those to a corrected address included."),
    MAILS_PER_SESSION(
            SESSION,
            "mailsPerSession",
            20,
            ofDays(1),
            "Mails per session",
            "Mails of sign-ups per browser session and day, first ones and further ones."),
    MAILS_PER_MAILBOX(
            NAME,
            "mailsPerMailbox",
            10,
            ofDays(1),
            "Mails per mailbox",
            "Mails of sign-ups to one e-mail address per day, whoever signs up with it."),
    MAILS_PER_ADDRESS(
            ADDRESS,
            "mailsPerAddress",
            600,
            ofHours(1),
            "Mails per address",
            "Mails of sign-ups per network address and hour."),

    FAILED_LOGINS_PER_SESSION(
            SESSION,
            "failedLoginsPerSession",
            30,
            ofHours(1),
            "Failed logins per session",
            "Failed logins per browser session and hour, under whatever account."),
    FAILED_LOGINS_PER_ADDRESS(
            ADDRESS,
            "failedLoginsPerAddress",
            600,
            ofHours(1),
            "Failed logins per address",
            "Failed logins per network address and hour. Logins that succeed do not count."),
    NEW_DEVICE_MAILS_PER_MEMBER(
            NAME,
            "newDeviceMailsPerMember",
            5,
            ofDays(1),
            "New device mails per member",
            "Mails about logins from new browsers per member and day. Further logins go on without one."),

    QUESTIONS_PER_SESSION(
            SESSION,
            "questionsPerSession",
            20,
            ofHours(1),
            "Questions per session",
            "Questions for an account per browser session and hour."),
    QUESTIONS_PER_ADDRESS(
            ADDRESS,
            "questionsPerAddress",
            600,
            ofHours(1),
            "Questions per address",
            "Questions for an account per network address and hour."),
    QUESTIONS_PER_NUMBER(
            NAME,
            "questionsPerNumber",
            3,
            ofDays(1),
            "Questions per number",
            "Answers per national ID or resident number and day, whether a member has it or not. Whoever asks more often "
                    + "reads what everybody reads whose data do not match."),

    RESETS_PER_SESSION(
            SESSION,
            "resetsPerSession",
            20,
            ofHours(1),
            "Resets per session",
            "Wishes for a new password per browser session and hour."),
    RESETS_PER_NAME(
            NAME,
            "resetsPerName",
            10,
            ofHours(1),
            "Resets per name",
            "Wishes for a new password per typed account and hour, whether a member has it or not. Whoever asks more often "
                    + "reads the same page and gets no mail."),
    RESETS_PER_ADDRESS(
            ADDRESS,
            "resetsPerAddress",
            600,
            ofHours(1),
            "Resets per address",
            "Wishes for a new password per network address and hour."),
    RESET_MAIL_PAUSE(
            "resetMailPause",
            60,
            "Pause between mails",
            "Seconds between two mails to one member. Whoever asks sooner reads the same page and gets no mail."),
    RESET_MAILS_PER_MEMBER(
            NAME,
            "resetMailsPerMember",
            5,
            ofDays(1),
            "Mails per member",
            "Mails with a link per member and day, until one of the links is used. Whoever asks more often reads the same "
                    + "page and gets no mail."),

    LEGACY_MAIL_PAUSE(
            "legacyMailPause", 60, "Pause between mails", "Seconds between two mails to one new address of a member."),
    LEGACY_MAILS_PER_MEMBER(
            NAME,
            "legacyMailsPerMember",
            5,
            ofDays(1),
            "Mails per member",
            "Mails with a link per member and day, to whatever address."),

    WRONG_CODES_PER_MEMBER(
            NAME,
            "wrongCodesPerMember",
            5,
            ofHours(1),
            "Wrong codes per member",
            "One-time codes and recovery codes per member and hour that are wrong; a right one begins the count anew."),

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
    private final String label;
    private final String help;

    Limit(Subject subject, String name, int standard, Duration window, String label, String help) {
        this(Kind.MANY, subject, name, standard, window, label, help);
    }

    Limit(String name, int seconds, String label, String help) {
        this(Kind.PAUSE, NAME, name, seconds, Duration.ofSeconds(seconds), label, help);
    }

    Limit(String name, Duration window) {
        this(Kind.FIXED, NAME, name, 1, window, "", "");
    }

    Limit(Kind kind, Subject subject, String name, int standard, Duration window, String label, String help) {
        this.kind = kind;
        this.subject = subject;
        this.name = name;
        this.standard = standard;
        this.window = window;
        this.label = label;
        this.help = help;
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

    /** What is counted. */
    String help() {
        return help;
    }

    /** As the console shows it. */
    ProviderConfigProperty property() {
        String generous = subject == ADDRESS ? " Generous: job centres and mobile carriers share addresses." : "";
        return new ProviderConfigProperty(
                name,
                label,
                help + generous + " 0 lifts the limit.",
                ProviderConfigProperty.STRING_TYPE,
                Integer.toString(standard));
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
