package tw.taiwanjobs.keycloak.support;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.representations.idm.RealmRepresentation;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.setup.RealmCommand;

/** A realm that the console made with its defaults, and {@code bin/realm} at it (docs/installation.md). */
public final class StockRealm extends Product {
    public static final String NAME = "stock";

    private static final String BY_USER = "--user=" + KeycloakServer.ADMIN;
    private static final String FROM = "--from=";
    private static final String PASSWORD = "--password-env=TAIWANJOBS_TEST_ADMIN_PASSWORD";

    public StockRealm(KeycloakServer server, Mailbox mailbox) {
        super(server.url(), NAME, mailbox, AdminApi.of(server, NAME));
    }

    /** With a client for the portal. */
    public StockRealm create() {
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(NAME);
        realm.setEnabled(true);
        admin().createRealm(realm);
        admin().realm().clients().create(portal()).close();
        return this;
    }

    /** Runs {@code bin/realm}. @return its exit code */
    public int run(String command, Path backup) {
        return run(command, backup, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    /** @param out takes what it says */
    public int run(String command, Path backup, PrintWriter out) {
        return execute(out, Stream.of(command, "--server=" + url(), BY_USER, PASSWORD, "--backup=" + backup));
    }

    /** Runs {@code bin/realm} as the administrator of the realm master, at the server itself. */
    public Said say(String command, String... options) {
        return sayAt(url(), command, options);
    }

    /** @param server the way to it */
    public Said sayAt(String server, String command, String... options) {
        return sayAs(Stream.concat(Stream.of("--server=" + server, BY_USER, PASSWORD), Stream.of(options)), command);
    }

    /** @param options with an address and a login */
    public Said sayAs(Stream<String> options, String command) {
        StringWriter said = new StringWriter();
        int exitCode = execute(new PrintWriter(said), Stream.concat(Stream.of(command), options));
        return new Said(exitCode, said.toString());
    }

    private static int execute(PrintWriter out, Stream<String> words) {
        List<String> all = new ArrayList<>(words.toList());
        all.add("--realm=" + NAME);
        if (all.stream().noneMatch(word -> word.startsWith(FROM))) {
            all.add(FROM + ProjectFiles.realm());
        }
        return RealmCommand.commandLine().setOut(out).setErr(out).execute(all.toArray(String[]::new));
    }

    /** What a command has said, and its exit code. */
    public record Said(int exitCode, String text) {}

    /** What an administrator adds by hand, and no captcha. */
    public void makeReadyForSignUp() {
        admin().changeRealm(realm -> realm.setSmtpServer(mailbox().smtpServer()));
        admin().configureIdentityStep(Map.of("captcha", "off", "answersPerAddress", "0"));
    }
}
