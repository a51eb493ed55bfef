package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch;
import tw.taiwanjobs.keycloak.support.testbed.OldMember;

/** The way to the testbed inside a server that runs with {@link TestbedJar}. */
public final class Testbed {
    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private Testbed(String address) {
        this.address = address;
    }

    public static Testbed of(KeycloakServer server, String realm) {
        return new Testbed(server.realmUrl(realm) + "/testbed/");
    }

    /** Sets the server's clock ahead of the real one; {@link Duration#ZERO} sets it right again. */
    public void setClockAhead(Duration offset) {
        post("clock?offset=" + offset.toSeconds());
    }

    /** Every value of every table, one {@code TABLE.COLUMN=value} a line. */
    public String databaseDump() {
        return post("database-dump");
    }

    /** How many Argon2 hashes the server has computed since its start, for comparing and for setting passwords. */
    public int hashes() {
        return Integer.parseInt(post("hashes"));
    }

    /** The statements by which the server answers what a login page sends, whatever else it does meanwhile. */
    public List<String> statementsOfLogin(Runnable login) {
        post("statements/record");
        login.run();
        return post("statements/recorded?path=/login-actions/authenticate")
                .lines()
                .toList();
    }

    /** Lets password hashes wait until they may pass, those first that came first. */
    public void shutHashGate() {
        post("hash-gate/shut");
    }

    public int waitingHashes() {
        return Integer.parseInt(post("hash-gate/waiting"));
    }

    public void letOneHashPass() {
        post("hash-gate/let-one-pass");
    }

    public void openHashGate() {
        post("hash-gate/open");
    }

    /** Every note of every authentication session of a browser. */
    public String authenticationNotes(HttpBrowser browser) {
        return post("authentication-notes?id=" + rootSessionId(browser));
    }

    /** Every note of every authentication session whose browser was given this cookie; nothing of those that are over. */
    public String authenticationNotes(String authSessionCookie) {
        return post("authentication-notes?id=" + rootSessionId(authSessionCookie));
    }

    /** Lets the server's log say all that it can, or as much as before. */
    public void logEverything(boolean everything) {
        post("log-everything?on=" + everything);
    }

    /** Forgets all tabs of a browser, as a restart of the server does. */
    public void forgetTabs(HttpBrowser browser) {
        post("forget-tabs?id=" + rootSessionId(browser));
    }

    private static String rootSessionId(HttpBrowser browser) {
        var cookie = browser.cookies().stream()
                .filter(candidate -> candidate.getName().equals("AUTH_SESSION_ID"))
                .findFirst()
                .orElseThrow();
        return rootSessionId(cookie.getValue());
    }

    private static String rootSessionId(String authSessionCookie) {
        // base64url(id "." signature) "." node
        var signed = authSessionCookie.replace("\"", "").replaceFirst("\\..*", "");
        return new String(Base64.getUrlDecoder().decode(signed), StandardCharsets.UTF_8).replaceFirst("\\..*", "");
    }

    /** @return id of the user */
    public String createLegacyMember(OldMember member) {
        return post("legacy-member", JSON, json(member));
    }

    /** Gives a member a number, as the import does. */
    public void giveNumber(String userId, String nationalId) {
        post("number?user=" + userId, nationalId);
    }

    /** Gives a member a number of key version 1 that nobody can decrypt. @param version key version of its index row */
    public void giveUnreadableNumber(String userId, int version) {
        post("unreadable-number?user=" + userId + "&version=" + version);
    }

    public void createMembers(MemberBatch batch) {
        post("members", JSON, json(batch));
    }

    /** Lets each name fail as often as locks it, a member's or nobody's, without a password being looked at. */
    public void lockNames(List<String> names) {
        post("locked-names", JSON, json(names));
    }

    /** Runs a background task now, beside its clock. @param id of the task's provider */
    public void runTask(String id) {
        post("task?id=" + id);
    }

    /** Lets an event of a changed profile be written as code that is not the product's writes it: with the values. */
    public void tellOfNewStreet(String userId, String before, String after) {
        post("told-street?user=" + userId, String.join("\n", before, after));
    }

    /** Changes the database as somebody does who has it. */
    public void changeDatabase(String statement) {
        post("sql", statement);
    }

    /** Puts a letter into the outbox that no feature writes. */
    public void enqueueUnknownLetter(String userId) {
        post("unknown-letter?user=" + userId);
    }

    /** Creates a pending member whom Keycloak fails to remove. @return id of the user */
    public String createStubbornSignUp() {
        return post("stubborn-sign-up");
    }

    /** Makes a pending member active behind the sign-up's back. @return id of the user */
    public String createSignUpOfAnActiveMember() {
        return post("active-sign-up");
    }

    /** Sign-ups that wait for their link. */
    public int pendingSignUps() {
        return Integer.parseInt(post("pending-sign-ups"));
    }

    /** Adds Keycloak's own browser flow to the realm, as every new realm has it. */
    public void addStockBrowserFlow() {
        post("stock-browser-flow");
    }

    private static String json(Object value) {
        try {
            return JsonSerialization.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String post(String path) {
        return post(path, "");
    }

    private String post(String path, String body) {
        return post(path, "text/plain", body);
    }

    private String post(String path, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError("testbed answered " + response.statusCode() + " to " + path);
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
