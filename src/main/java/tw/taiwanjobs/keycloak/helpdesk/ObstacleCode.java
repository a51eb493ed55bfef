package tw.taiwanjobs.keycloak.helpdesk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/** What can keep a member from logging in. */
enum ObstacleCode {
    /** The sign-up is not finished; until its link ends. */
    PENDING("helpDeskPending"),
    /** By an administrator. */
    DISABLED("helpDeskDisabled"),
    /** By wrong passwords; the details say under which name, or in which kind of browser. */
    LOCKED("helpDeskLocked", "dataLock."),
    /** Neither password nor passkey nor identity provider. */
    NO_SIGN_IN_METHOD("helpDeskNoSignInMethod"),
    /** Moved in, no address proved: logs in with the national ID. */
    NUMBER_ONLY("helpDeskNumberOnly"),
    /** No mail can help. */
    NO_EMAIL("helpDeskNoEmail"),
    /** The same. */
    EMAIL_NOT_VERIFIED("helpDeskEmailNotVerified"),
    /** Something is to be done after the next login; the details are the aliases. */
    REQUIRED_ACTIONS("helpDeskRequiredActions", "requiredAction."),
    /** Wants to be deleted; until that is done. */
    LEAVING("helpDeskLeaving"),
    /** The mail server refuses the address. */
    MAIL_REFUSED("helpDeskMailRefused", "dataLetter."),
    /** The mail server has not taken a mail yet. */
    MAIL_WAITING("helpDeskMailWaiting", "dataLetter.");

    private final String message;
    private final String detail;

    ObstacleCode(String message) {
        this(message, "");
    }

    /**
     * @param message beginning of the keys {@code …Reason}, what it is, and {@code …Advice}, what to say
     * @param detail beginning of the keys of its details, before their codes
     */
    ObstacleCode(String message, String detail) {
        this.message = message;
        this.detail = detail;
    }

    /** As the admin REST API says it: {@code no-email}. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message() {
        return message;
    }

    /** A detail in words. */
    Map<String, Object> said(String code) {
        return ShownMember.said(detail + code, code);
    }
}
