package tw.taiwanjobs.keycloak.audit;

import java.util.Locale;

/** Why a mailed link is turned down. */
public enum LinkRefusal {
    /** Older than it may be. */
    EXPIRED,
    /** The password was set through it already. */
    USED,
    /** A newer mail of the same sign-up went out. */
    REPLACED,
    /** Somebody else completed a sign-up with this account or ID first. */
    TAKEN,
    /** The sign-up is gone, or the link never was one. */
    UNKNOWN;

    /** The event's error: {@code link_expired}. */
    String error() {
        return "link_" + name().toLowerCase(Locale.ROOT);
    }
}
