package tw.taiwanjobs.keycloak.link;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A login from a browser in which the member had never been seen, as the letter tells it.
 *
 * @param browser its name, as Chrome; empty if it says none
 * @param system the name of what it runs on, as Windows; empty if it says none
 */
public record NewLogin(Instant time, String browser, String system) {

    private static final String SEPARATOR = "|";
    /** Names of programs. A browser says of itself what it likes, and the letter has no room for addresses and sentences. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 +-]{0,23}");
    /** What the parser says of what it does not know. */
    private static final String OTHER = "Other";

    public NewLogin {
        browser = named(browser);
        system = named(system);
    }

    static NewLogin of(String detail) {
        String[] parts = detail.split(Pattern.quote(SEPARATOR), -1);
        return new NewLogin(Instant.parse(parts[0]), parts[1], parts[2]);
    }

    /** As the outbox keeps it. */
    String detail() {
        return String.join(SEPARATOR, time.toString(), browser, system);
    }

    private static String named(String name) {
        return NAME.matcher(name).matches() && !name.equals(OTHER) ? name : "";
    }
}
