package tw.taiwanjobs.keycloak.link;

/** What a mailed link is worth now (S-I9), and the page that says so where it opens its own page no longer. */
enum LinkState {
    USABLE(""),
    /** Older than 24 hours, or what it was for is gone. */
    EXPIRED("link-expired.ftl"),
    /** It has done what it was for, or one like it has. */
    USED("link-used.ftl"),
    /** A newer mail was sent. */
    REPLACED("link-invalid.ftl"),
    /** Somebody else has got first what the link was to bring. */
    TAKEN("link-invalid.ftl"),
    /** The member may not use it, for example because an administrator has disabled the account. */
    REFUSED("link-invalid.ftl");

    private final String template;

    LinkState(String template) {
        this.template = template;
    }

    /** Whether the link leads on to a session: to its page, or to the button that has the mail sent again. */
    boolean leadsOn() {
        return this == USABLE || this == REPLACED;
    }

    String template() {
        return template;
    }
}
