package tw.taiwanjobs.keycloak.mail;

import java.util.Map;

/**
 * A letter that only has to be handed to the mail server. It may hold a link, so its text form tells nothing.
 *
 * @param smtp settings of the realm's mail server
 * @param address of the recipient
 */
record PrintedLetter(Map<String, String> smtp, String address, String subject, String text, String html) {

    @Override
    public String toString() {
        return "PrintedLetter";
    }
}
