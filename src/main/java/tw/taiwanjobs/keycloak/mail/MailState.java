package tw.taiwanjobs.keycloak.mail;

import java.util.Locale;

/** What a page may say of a mail. */
public enum MailState {
    /** Taken by the mail server, or about to be. */
    ON_ITS_WAY,
    /** It will be sent when the mail server takes it. */
    DELAYED,
    /** The mail server refuses the address for good. */
    REFUSED;

    /** As the templates name it: {@code on-its-way}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
