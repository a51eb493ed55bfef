package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of the settings that a realm has already (docs/adr/0015-what-a-realm-keeps.md). */
enum SettingRule {
    SIGN_UP(Need.SETS, "registrationAllowed", "false", "anybody can sign up"),
    LOGIN_BY_EMAIL(Need.SETS, "loginWithEmailAllowed", "true", "members log in by e-mail address as well"),
    ONE_OWNER(Need.SETS, "duplicateEmailsAllowed", "false", "an e-mail address belongs to one member"),
    FORGOT_PASSWORD(Need.SETS, "resetPasswordAllowed", "false", "the members' way out of a lock"),
    LOCK(
            Need.REPLACES,
            "bruteForceProtected",
            "false",
            "three wrong passwords in a row lock for good, until the member or an administrator unlocks",
            "permanentLockout",
            "failureFactor",
            "waitIncrementSeconds",
            "maxFailureWaitSeconds",
            "minimumQuickLoginWaitSeconds",
            "quickLoginCheckMilliSeconds",
            "maxDeltaTimeSeconds"),
    PASSWORDS(Need.REPLACES, "passwordPolicy", "", "for new passwords; those that members have stay valid"),
    PAGES(Need.REPLACES, "loginTheme", Text.KEYCLOAKS_THEMES, Text.OWN_THEME),
    MAILS(Need.REPLACES, "emailTheme", Text.KEYCLOAKS_THEMES, Text.OWN_THEME),
    BROWSER(Need.REPLACES, "browserFlow", "browser", Text.OWN_STEPS),
    FIRST_BROKER_LOGIN(Need.REPLACES, "firstBrokerLoginFlow", "first broker login", Text.OWN_STEPS),
    REGISTRATION(Need.REPLACES, "registrationFlow", "registration", Text.OWN_STEPS),
    DIRECT_GRANT(Need.REPLACES, "directGrantFlow", "direct grant", "no client logs a member in by password any more"),
    RESET_CREDENTIALS(Need.REPLACES, "resetCredentialsFlow", "reset credentials", Text.OWN_STEPS),

    TIME_TO_LOG_IN(Need.SUGGESTS, "accessCodeLifespanLogin", "1800", "seconds for the pages of a sign-up"),
    TIME_FOR_A_PAGE(Need.SUGGESTS, "accessCodeLifespanUserAction", "300", "seconds for one page"),
    LANGUAGES(
            Need.SUGGESTS,
            "internationalizationEnabled",
            "false",
            "pages and mails speak zh-TW and en",
            "supportedLocales",
            "defaultLocale"),
    PASSKEYS(
            Need.SUGGESTS,
            "webAuthnPolicyPasswordlessPasskeysEnabled",
            "|false",
            "members may log in with a passkey, which asks for a finger, a face or a PIN",
            "webAuthnPolicyPasswordlessRpEntityName",
            "webAuthnPolicyPasswordlessResidentKey",
            "webAuthnPolicyPasswordlessUserVerificationRequirement",
            "webAuthnPolicyPasswordlessAvoidSameAuthenticatorRegister"),
    SECURITY_KEYS(
            Need.SUGGESTS, "webAuthnPolicyRpEntityName", "|keycloak", "what a device shows when it is asked for a key"),

    ACCOUNT_CONSOLE(
            Need.SUGGESTS, "accountTheme", Text.KEYCLOAKS_THEMES, "Keycloak's account console in the product's words"),
    ADMIN_CONSOLE(
            Need.SUGGESTS,
            "adminTheme",
            Text.KEYCLOAKS_THEMES,
            "what the admin console shows of this realm, in the product's words"),

    USER_NAMES(Need.LEAVES, "registrationEmailAsUsername", "", "user names stay as they are written"),
    OTHER_USER_NAMES(Need.LEAVES, "editUsernameAllowed", "", "as you had it"),
    VERIFIED_EMAIL(Need.LEAVES, "verifyEmail", "", "as you had it"),
    ROTATION(
            Need.LEAVES,
            "revokeRefreshToken",
            "",
            "a client that uses a refresh token twice would be refused; bin/doctor says when it is off",
            "refreshTokenMaxReuse"),
    REMEMBER_ME(Need.LEAVES, "rememberMe", "", "as you had it; the login page does not offer it"),
    EVENTS(
            Need.LEAVES,
            "eventsEnabled",
            "",
            "the console shows sign-ups and logins as far as events are saved",
            "eventsExpiration",
            "eventsListeners",
            "adminEventsEnabled",
            "adminEventsDetailsEnabled"),

    /** What a realm file has beyond the table. */
    OTHERS(Need.SETS, "", "", "as in the realm file");

    private enum Need {
        /** The product needs it, and no member loses anything. */
        SETS,
        /** The product needs it, and what somebody chose gives way. */
        REPLACES,
        /** Better than Keycloak's default; what somebody chose stays. */
        SUGGESTS,
        LEAVES
    }

    private static final class Text {
        static final String KEYCLOAKS_THEMES = "|base|keycloak|keycloak\\.v[23]";
        static final String OWN_THEME = "for your own look make a theme with parent=taiwanjobs and set it afterwards";
        static final String OWN_STEPS = "steps of your own are not run any more: add them to ours afterwards";
    }

    private final Need need;
    private final String name;
    private final String keycloaksDefault;
    private final String meaning;
    private final List<String> followers;

    /**
     * @param name the setting that decides, also for its followers
     * @param keycloaksDefault pattern of its values that nobody chose
     */
    SettingRule(Need need, String name, String keycloaksDefault, String meaning, String... followers) {
        this.need = need;
        this.name = name;
        this.keycloaksDefault = keycloaksDefault;
        this.meaning = meaning;
        this.followers = List.of(followers);
    }

    static SettingRule of(String setting) {
        return Stream.of(values())
                .filter(rule -> rule.name.equals(setting) || rule.followers.contains(setting))
                .findFirst()
                .orElse(OTHERS);
    }

    boolean decidesBy(String setting) {
        return name.equals(setting);
    }

    /** Whether the realm gets the product's value in place of its own. */
    boolean sets(JsonNode realm) {
        return need == Need.SETS || need == Need.REPLACES || need == Need.SUGGESTS && isKeycloaksDefault(realm);
    }

    /** @param differences for example {@code false → true} and {@code failureFactor 30 → 3} */
    Finding finding(JsonNode realm, List<String> differences) {
        var subject = this == OTHERS ? "settings" : name;
        var text = String.join(", ", differences) + " (" + meaning + ")";
        if (!sets(realm)) {
            return Finding.kept(subject, text);
        }
        return need == Need.REPLACES && !isKeycloaksDefault(realm)
                ? Finding.blocks(subject, text)
                : Finding.changes(subject, text);
    }

    private boolean isKeycloaksDefault(JsonNode realm) {
        return text(realm.path(name)).matches(keycloaksDefault);
    }

    /** Equal for values that mean the same: what is absent is empty, and a list has no order. */
    static String text(JsonNode value) {
        return value.isArray()
                ? RealmFile.list(value).map(JsonNode::asText).sorted().collect(Collectors.joining(" "))
                : value.asText("");
    }
}
