package tw.taiwanjobs.keycloak.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tw.taiwanjobs.keycloak.support.testbed.TestbedResource;

/**
 * After each test class: the server has logged no error, no stack trace and no warning that nobody expects. Found by
 * JUnit through {@code META-INF/services}, so that no test can forget it.
 */
public final class CleanLog implements AfterAllCallback {

    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ +(?<level>[A-Z]+) +(?<rest>.*)");
    private static final Pattern STACK_TRACE = Pattern.compile("^\\s+at [\\w.$]+\\(.*|^Caused by: .*");

    private static final Set<String> BAD_LEVELS = Set.of("WARN", "ERROR", "FATAL");

    /** What others say at these when a test has asked for everything may have a trace. */
    private static final Set<String> QUIET_LEVELS = Set.of("DEBUG", "FINE");

    /** Part of an entry → why it may be there, with its stack trace if it has one. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("[org.keycloak.events]", "Keycloak logs error events, such as a wrong field, as warnings"),
            Map.entry("[org.keycloak.common.Profile]", "Keycloak names its own deprecated features at the start"),
            Map.entry("Error response ", "why Keycloak answered 4xx, which it tells at the level that tests log"),
            Map.entry(
                    "KC-SERVICES0014",
                    "Keycloak refused a client that is switched off, and says so at the level that tests log"),
            Map.entry("Error when loading public keys", "Keycloak could not fetch a portal's keys, as a test wanted"),
            Map.entry("Invalid claims parameter", "Keycloak's word on what a portal sent that is no JSON"),
            Map.entry("KC-SERVICES009", "why Keycloak answered 4xx to a portal's wrong request"),
            Map.entry("OAuth2CodeParser", "a code that is nobody's or comes twice"),
            Map.entry("protocol.oidc.endpoints.request.", "a parameter that is missing, double or too long"),
            Map.entry("protocol.oidc.endpoints.LogoutEndpoint", "why Keycloak does not log out as a portal asked"),
            Map.entry("Requested acr value", "Keycloak's word on a level that a test has made up"),
            Map.entry("Invalid format of the code", "a portal has sent a code that cannot be"),
            Map.entry("already used for userSession", "a test sent the code of a login twice"),
            Map.entry(
                    "AccountCredentialResource",
                    "Keycloak's word on a door that it would close, which a test has tried"),
            Map.entry("CredentialDeleteHelper", "Keycloak does not let a member remove the last way in"),
            Map.entry("navigator.credentials.get()", "a member pressed Cancel when asked for a security key"),
            Map.entry("KC-SERVICES0029", "Keycloak could not send a mail: a test has stopped the mail server"),
            Map.entry(
                    "HHH90010101",
                    "Hibernate's word on a transaction that lost a race on PostgreSQL and was rolled back"),
            Map.entry(
                    "BlockedThreadChecker", "Vert.x says that the machine was slow, as at the start on two busy cores"),
            Map.entry(
                    "OnlyOnceLoggingDenyMeterFilter",
                    "Micrometer counts requests by address up to a hundred, and tests ask for more"),
            Map.entry("waits in the outbox", "the product's word on the same"),
            Map.entry("is given up", "the product's word on a mail that nobody takes, as a test wanted"),
            Map.entry("is over and cannot be removed", "the product's word on a sign-up that a test has made odd"),
            Map.entry(
                    "HttpClosedException",
                    "a browser went away while it was sending what is typed; Keycloak logs that as an error"),
            Map.entry("java.io.IOException: java.nio.channels.ClosedChannelException", "the same, read from"));

    private static int checked;

    @Override
    public void afterAll(ExtensionContext context) {
        RunningProduct.shared()
                .ifPresent(product -> check(product.server().log().text()));
    }

    private static void check(String log) {
        List<String> lines = log.lines().toList();
        List<String> unexpected = unexpected(lines.subList(Math.min(checked, lines.size()), lines.size()));
        checked = lines.size();
        if (!unexpected.isEmpty()) {
            throw new AssertionError(unexpected.size() + " lines of the server's log that nobody expects:\n"
                    + unexpected.stream().limit(20).collect(Collectors.joining("\n")));
        }
    }

    /** Warnings and errors that are not expected, each with the first lines of its stack trace. */
    static List<String> unexpected(List<String> lines) {
        List<String> found = new ArrayList<>();
        boolean expected = false;
        boolean everything = false;
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                String rest = entry.group("rest");
                everything = rest.contains(TestbedResource.EVERYTHING)
                        || everything && !rest.contains(TestbedResource.NO_MORE);
                expected = EXPECTED.keySet().stream().anyMatch(rest::contains)
                        || everything && QUIET_LEVELS.contains(entry.group("level"));
                if (!expected && BAD_LEVELS.contains(entry.group("level"))) {
                    found.add(line);
                }
            } else if (!expected && STACK_TRACE.matcher(line).matches()) {
                found.add(line);
            }
        }
        return found;
    }
}
