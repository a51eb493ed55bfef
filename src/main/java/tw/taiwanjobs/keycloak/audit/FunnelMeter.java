package tw.taiwanjobs.keycloak.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import java.util.Set;

/**
 * The counters of {@code docs/events.md}, on Keycloak's metrics page. Where that is switched off they count into nothing.
 * No label holds anything but the realm's name and a word of the set that stands here.
 */
enum FunnelMeter {
    SIGN_UP(
            "taiwanjobs.sign.up",
            "Sign-ups that have come so far",
            "stage",
            Set.of("started", "terms", "identity", "profile", "mailed", "active", "not_me")),
    SIGN_UP_REFUSED(
            "taiwanjobs.sign.up.refused",
            "Forms of sign-up that were refused",
            "reason",
            Set.of(
                    "invalid_registration",
                    "email_in_use",
                    "national_id_in_use",
                    "captcha_wrong",
                    "identity_missing",
                    "rate_limited",
                    "expired_code")),
    LOGIN("taiwanjobs.login", "Logins, single sign-on at another portal included"),
    LOGIN_REFUSED(
            "taiwanjobs.login.refused",
            "Forms of the login that were refused",
            "reason",
            Set.of(
                    "user_not_found",
                    "invalid_user_credentials",
                    "user_temporarily_disabled",
                    "login_in_progress",
                    "invalid_input",
                    "login_by_number",
                    "rate_limited",
                    "not_allowed",
                    "expired_code",
                    "invalid_redirect_uri",
                    "invalid_request",
                    "client_not_found")),
    LOCK("taiwanjobs.lock", "Members that became locked"),
    RESET(
            "taiwanjobs.reset",
            "Ways out of a forgotten password and of a lock",
            "stage",
            Set.of("mailed", "set", "unlocked")),
    RESET_REFUSED(
            "taiwanjobs.reset.refused",
            "Wishes for a new password without a mail",
            "reason",
            Set.of(
                    "username_missing",
                    "invalid_input",
                    "captcha_wrong",
                    "user_not_found",
                    "member_not_active",
                    "email_not_verified",
                    "user_disabled",
                    "rate_limited",
                    "expired_code")),
    LINK_OPENED(
            "taiwanjobs.link.opened",
            "Mailed links whose page was shown, to mail scanners too",
            "purpose",
            Set.of("sign-up", "password-reset", "confirm-email", "unlock", "change-email", "stop-email-change")),
    LINK_USED(
            "taiwanjobs.link.used",
            "Mailed links that have done what they are for",
            "purpose",
            Set.of("sign-up", "password-reset", "confirm-email", "unlock", "change-email", "stop-email-change")),
    LINK_REFUSED(
            "taiwanjobs.link.refused",
            "Mailed links that were refused",
            "reason",
            Set.of(
                    "link_expired",
                    "link_used",
                    "link_taken",
                    "link_replaced",
                    "link_refused",
                    "link_unknown",
                    "different_user_authenticated"));

    /** What stands in place of a word that nobody expects. */
    private static final String OTHER = "other";

    private final Optional<String> label;
    private final Set<String> words;
    private final Meter.MeterProvider<Counter> counters;

    FunnelMeter(String name, String description) {
        this(name, description, Optional.empty(), Set.of());
    }

    FunnelMeter(String name, String description, String label, Set<String> words) {
        this(name, description, Optional.of(label), words);
    }

    FunnelMeter(String name, String description, Optional<String> label, Set<String> words) {
        this.label = label;
        this.words = words;
        this.counters = Counter.builder(name).description(description).withRegistry(Metrics.globalRegistry);
    }

    void count(String realm) {
        count(realm, "");
    }

    void count(String realm, String word) {
        Tags inRealm = Tags.of("realm", realm);
        counters.withTags(label.map(name -> inRealm.and(name, words.contains(word) ? word : OTHER))
                        .orElse(inRealm))
                .increment();
    }
}
