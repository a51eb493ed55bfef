package tw.taiwanjobs.keycloak.audit;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.userprofile.UserProfileContext;

/**
 * One method per decision about a sign-up or a member. No event holds an ID, a password, a captcha answer, a link or what was typed
 * into a name field; see {@code docs/events.md}.
 */
public final class MemberEvents {

    /** REGISTER_ERROR: somebody else has the account. */
    public static final String ACCOUNT_IN_USE = Errors.EMAIL_IN_USE;
    /** REGISTER_ERROR: somebody else has the national ID or resident number. */
    public static final String NATIONAL_ID_IN_USE = "national_id_in_use";
    /** REGISTER_ERROR that is none: a new captcha was asked for. */
    public static final String CAPTCHA_REFRESHED = "captcha_refreshed";
    /** REGISTER_ERROR that is none: a list to choose from was asked for by a browser without JavaScript. */
    public static final String LIST_SHOWN = "list_shown";
    /** REGISTER_ERROR that is none: the page was asked for in the other language. */
    public static final String LANGUAGE_SWITCHED = "language_switched";
    /** REGISTER_ERROR that is none: the address of a form was opened without sending a form. */
    public static final String PAGE_RELOADED = "page_reloaded";
    /** REGISTER_ERROR: a step was reached without the step before it. */
    public static final String IDENTITY_MISSING = "identity_missing";

    /** REGISTER_ERROR, RESET_PASSWORD_ERROR: all is well but for the captcha. */
    public static final String CAPTCHA_WRONG = "captcha_wrong";

    /** CUSTOM_REQUIRED_ACTION_ERROR: the database was busy with something that is nobody's number. */
    public static final String BUSY = "busy";

    /** UPDATE_PROFILE_ERROR: fields were changed elsewhere since the page was shown. */
    public static final String CHANGED_MEANWHILE = "changed_meanwhile";

    /** CUSTOM_REQUIRED_ACTION_ERROR: the last change of the address can still be taken back. */
    public static final String SETTLED = "settled";

    private static final String EMAIL_CHANGE = "email_change";
    private static final String FORM = "form";
    private static final String UNLOCK = "unlock";
    private static final String DELETION = "deletion";
    private static final String NUMBER = "identity_number";
    public static final String RATE_LIMITED = "rate_limited";
    private static final String REASON = "reason";
    private static final String STATE = "member_state";
    private static final String LINK = "link_";
    private static final String TERMS = "terms_version";

    private MemberEvents() {}

    /** REGISTER: a pending member was created. */
    public static void pendingCreated(EventBuilder event, String userId) {
        event.clone()
                .event(EventType.REGISTER)
                .user(userId)
                .detail(Details.REGISTER_METHOD, FORM)
                .detail(STATE, "pending")
                .success();
    }

    /** SEND_VERIFY_EMAIL: the mail was asked for once more. */
    public static void mailResent(EventBuilder event, String userId) {
        event.clone().event(EventType.SEND_VERIFY_EMAIL).user(userId).success();
    }

    /** UPDATE_EMAIL: a sign-up goes on with another address. */
    public static void addressCorrected(EventBuilder event, String userId) {
        event.clone()
                .event(EventType.UPDATE_EMAIL)
                .user(userId)
                .detail(STATE, "pending")
                .success();
    }

    /** UPDATE_EMAIL: another address is the account, by the link that was mailed to it. */
    public static void emailChanged(EventBuilder event) {
        event.clone().event(EventType.UPDATE_EMAIL).detail(EMAIL_CHANGE, "done").success();
    }

    /** UPDATE_EMAIL: a member has taken back the wish for another address. */
    public static void emailChangeCancelled(EventBuilder event) {
        event.clone()
                .event(EventType.UPDATE_EMAIL)
                .detail(EMAIL_CHANGE, "cancelled")
                .success();
    }

    /** UPDATE_EMAIL, RESET_PASSWORD and UPDATE_CREDENTIAL: stopped or taken back by the link that was mailed to the old address. */
    public static void emailChangeStopped(EventBuilder event) {
        event.clone()
                .event(EventType.UPDATE_EMAIL)
                .detail(EMAIL_CHANGE, "stopped")
                .success();
        passwordReset(event);
    }

    /** CUSTOM_REQUIRED_ACTION_ERROR: the page for another address was sent with invalid fields, or too often. */
    public static void emailChangeRefused(EventBuilder event, String reason) {
        event.clone().error(reason);
    }

    /** SEND_VERIFY_EMAIL_ERROR: no further mail, a limit is used up. */
    public static void resendRefused(EventBuilder event, String userId) {
        event.clone().event(EventType.SEND_VERIFY_EMAIL).user(userId).error(RATE_LIMITED);
    }

    /** Error of the flow's own event (REGISTER, LOGIN, RESET_PASSWORD): the limit of this name is used up. */
    public static void rateLimited(EventBuilder event, String limitName) {
        event.clone().detail(REASON, limitName).error(RATE_LIMITED);
    }

    /** EXECUTE_ACTION_TOKEN_ERROR: the link is expired, used, replaced or taken. */
    public static void linkRefused(EventBuilder event, String state) {
        event.clone().event(EventType.EXECUTE_ACTION_TOKEN).error(LINK + state.toLowerCase(Locale.ROOT));
    }

    /** EXECUTE_ACTION_TOKEN_ERROR: another member is logged in in the browser that opened the link. */
    public static void linkBesideOtherMember(EventBuilder event, String userId) {
        event.clone().event(EventType.EXECUTE_ACTION_TOKEN).user(userId).error(Errors.DIFFERENT_USER_AUTHENTICATED);
    }

    /** LOGOUT: of a login that was in the way of another member's link, or that its member has ended from another device. */
    public static void loggedOut(EventBuilder event, UserSessionModel login) {
        event.clone()
                .event(EventType.LOGOUT)
                .session(login)
                .user(login.getUser())
                .success();
    }

    /** REVOKE_GRANT: the member has withdrawn what a portal had. */
    public static void accessWithdrawn(EventBuilder event, String clientId) {
        event.clone()
                .event(EventType.REVOKE_GRANT)
                .detail(Details.REVOKED_CLIENT, clientId)
                .success();
    }

    /** UPDATE_CREDENTIAL_ERROR: a field of the page for a new password was empty, or the second one differed. */
    public static void passwordIncomplete(EventBuilder event) {
        event.clone().error(Errors.INVALID_INPUT);
    }

    /** UPDATE_CREDENTIAL_ERROR: a password policy refused the password. */
    public static void passwordRejected(EventBuilder event) {
        event.clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .error(Errors.PASSWORD_REJECTED);
    }

    /** VERIFY_EMAIL and UPDATE_CREDENTIAL: the password is set, the member is active. */
    public static void activated(EventBuilder event) {
        emailConfirmed(event.clone().detail(Details.REGISTER_METHOD, FORM));
        passwordSet(event);
    }

    /** VERIFY_EMAIL: the e-mail address is the account, the member is active. */
    public static void emailConfirmed(EventBuilder event) {
        event.clone().event(EventType.VERIFY_EMAIL).detail(STATE, "active").success();
    }

    /** RESET_PASSWORD_ERROR: the page 忘記密碼 was sent without a name or with a wrong captcha. */
    public static void resetFormRefused(EventBuilder event, String reason) {
        event.clone().event(EventType.RESET_PASSWORD).error(reason);
    }

    /** SEND_RESET_PASSWORD: the member's link is in the outbox. */
    public static void resetMailed(EventBuilder event) {
        event.clone().event(EventType.SEND_RESET_PASSWORD).success();
    }

    /** SEND_RESET_PASSWORD: a legacy member's link that lifts the lock is in the outbox. */
    public static void unlockMailed(EventBuilder event) {
        event.clone()
                .event(EventType.SEND_RESET_PASSWORD)
                .detail(STATE, "legacy")
                .success();
    }

    /** CUSTOM_REQUIRED_ACTION: a legacy member's link has lifted the lock. */
    public static void unlocked(EventBuilder event) {
        custom(event, UNLOCK).success();
    }

    /** CUSTOM_REQUIRED_ACTION: the member has said of a login from a new browser that it was somebody else's. */
    public static void loginDisowned(EventBuilder event) {
        custom(event, "not_my_login").success();
    }

    /** SEND_RESET_PASSWORD_ERROR: the name is nobody's, or the member may not set a password by mail. */
    public static void resetRefused(EventBuilder event, String reason) {
        event.clone().event(EventType.SEND_RESET_PASSWORD).error(reason);
    }

    /** RESET_PASSWORD and UPDATE_CREDENTIAL: a new password is set through a link, the lock is lifted. */
    public static void passwordReset(EventBuilder event) {
        event.clone().event(EventType.RESET_PASSWORD).success();
        passwordSet(event);
    }

    /** CUSTOM_REQUIRED_ACTION_ERROR: the page 忘記帳號 was sent with invalid fields or a wrong captcha. */
    public static void accountFormRefused(EventBuilder event, String reason) {
        forgotAccount(event).error(reason);
    }

    /**
     * CUSTOM_REQUIRED_ACTION, or its error: 忘記帳號 was answered.
     *
     * @param memberId the member who was told the account; empty where the neutral sentence was the answer
     * @param allowed whether the number had an answer left for today
     */
    public static void accountAsked(EventBuilder event, Optional<String> memberId, boolean allowed) {
        EventBuilder asked = forgotAccount(event);
        memberId.ifPresentOrElse(
                id -> asked.user(id).success(), () -> asked.error(allowed ? Errors.USER_NOT_FOUND : RATE_LIMITED));
    }

    /** CUSTOM_REQUIRED_ACTION, which Keycloak tells: a member without a number has given one. */
    public static void numberGiven(EventBuilder event) {
        event.detail(NUMBER, "given");
    }

    /** CUSTOM_REQUIRED_ACTION, which Keycloak tells: the member has had a number before. */
    public static void numberKnown(EventBuilder event) {
        event.detail(NUMBER, "known");
    }

    /** CUSTOM_REQUIRED_ACTION_ERROR: the number that a member wants to give is invalid or taken, or the captcha wrong. */
    public static void numberRefused(EventBuilder event, String reason) {
        event.clone().error(reason);
    }

    /** UPDATE_PROFILE, which Keycloak tells: the member has filled in or changed fields, which the details name. */
    public static void profileUpdated(EventBuilder event) {
        event.event(EventType.UPDATE_PROFILE).detail(Details.CONTEXT, UserProfileContext.UPDATE_PROFILE.name());
    }

    /** UPDATE_PROFILE_ERROR: fields of the member's profile are invalid. */
    public static void profileRefused(EventBuilder event, String reason) {
        event.clone().event(EventType.UPDATE_PROFILE).error(reason);
    }

    /** CUSTOM_REQUIRED_ACTION, which Keycloak tells: the member has ticked this version of the terms. */
    public static void termsAccepted(EventBuilder event, String version) {
        event.detail(TERMS, version);
    }

    /** CUSTOM_REQUIRED_ACTION_ERROR: the terms were sent without a tick, or had changed meanwhile. */
    public static void termsNotAccepted(EventBuilder event) {
        event.clone().error(Errors.REJECTED_BY_USER);
    }

    /** DELETE_ACCOUNT: the owner of the mailbox said that the sign-up is not theirs. */
    public static void notMe(EventBuilder event) {
        event.clone().event(EventType.DELETE_ACCOUNT).detail(STATE, "pending").success();
    }

    /** CUSTOM_REQUIRED_ACTION: a member has asked to be deleted. */
    public static void deletionAsked(EventBuilder event) {
        custom(event, DELETION).detail(STATE, "leaving").success();
    }

    /** CUSTOM_REQUIRED_ACTION: such a member has logged in and stays. */
    public static void deletionWithdrawn(EventBuilder event) {
        custom(event, DELETION).detail(STATE, "active").success();
    }

    /** CUSTOM_REQUIRED_ACTION: a member has taken away a file with all that is kept of the member. */
    public static void dataDownloaded(EventBuilder event) {
        custom(event, "data_downloaded").success();
    }

    /** CUSTOM_REQUIRED_ACTION: a passkey or second factor is called something else. What, stands in no event. */
    public static void credentialRenamed(EventBuilder event, String type) {
        custom(event, "credential_renamed")
                .detail(Details.CREDENTIAL_TYPE, type)
                .success();
    }

    /** DELETE_ACCOUNT: such a member is deleted. It says of nobody who that was. */
    public static void deletionDone(EventBuilder event) {
        event.event(EventType.DELETE_ACCOUNT).detail(STATE, "leaving").success();
    }

    static boolean isOfPendingMember(Event event) {
        return isDetail(event, STATE, "pending");
    }

    static boolean isOfSignUp(Event event) {
        return isDetail(event, Details.REGISTER_METHOD, FORM);
    }

    static boolean isUnlock(Event event) {
        return isDetail(event, Details.CUSTOM_REQUIRED_ACTION, UNLOCK);
    }

    private static boolean isDetail(Event event, String name, String value) {
        return event.getDetails() != null && value.equals(event.getDetails().get(name));
    }

    private static EventBuilder forgotAccount(EventBuilder event) {
        return custom(event, "forgot_account");
    }

    /** For what Keycloak has no type of its own. */
    private static EventBuilder custom(EventBuilder event, String action) {
        return event.clone().event(EventType.CUSTOM_REQUIRED_ACTION).detail(Details.CUSTOM_REQUIRED_ACTION, action);
    }

    private static void passwordSet(EventBuilder event) {
        event.clone()
                .event(EventType.UPDATE_CREDENTIAL)
                .detail(Details.CREDENTIAL_TYPE, PasswordCredentialModel.TYPE)
                .success();
    }
}
