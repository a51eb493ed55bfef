package tw.taiwanjobs.keycloak.registration;

/** What has just happened on the page mail-sent: a parameter of its address, and the name that the template knows. */
enum MailSentNews {
    RESENT("resent"),
    CORRECTED("corrected"),
    /** The mail is not sent again yet. */
    WAIT("wait"),
    LIMIT_REACHED("limitReached");

    private final String parameter;

    MailSentNews(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
