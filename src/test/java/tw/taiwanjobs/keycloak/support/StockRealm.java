package tw.taiwanjobs.keycloak.support;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.setup.RealmCommand;

/** A realm that the console made with its defaults, and {@code bin/realm} at it (docs/installation.md). */
public final class StockRealm extends Product {
    public static final String NAME = "stock";

    public StockRealm(KeycloakServer server, Mailbox mailbox) {
        super(server.url(), NAME, mailbox, AdminApi.of(server, NAME));
    }

    /** With a client for the portal. */
    public StockRealm create() {
        RealmRepresentation realm = new RealmRepresentation();
        realm.setRealm(NAME);
        realm.setEnabled(true);
        admin().createRealm(realm);
        ClientRepresentation portal = new ClientRepresentation();
        portal.setClientId(PORTAL);
        portal.setPublicClient(true);
        portal.setRedirectUris(List.of(PORTAL_CALLBACK));
        admin().realm().clients().create(portal).close();
        return this;
    }

    /** Runs {@code bin/realm}. @return its exit code */
    public int run(String command, Path backup) {
        return run(command, backup, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    /** @param out takes what it says */
    public int run(String command, Path backup, PrintWriter out) {
        return RealmCommand.commandLine()
                .setOut(out)
                .execute(Stream.of(
                                command,
                                "--server=" + url(),
                                "--realm=" + NAME,
                                "--user=" + KeycloakServer.ADMIN,
                                "--password-env=TAIWANJOBS_TEST_ADMIN_PASSWORD",
                                "--from=" + ProjectFiles.realm(),
                                "--backup=" + backup)
                        .toArray(String[]::new));
    }

    /** What an administrator adds by hand, and no captcha. */
    public void makeReadyForSignUp() {
        admin().changeRealm(realm -> realm.setSmtpServer(
                Map.of("host", "localhost", "port", String.valueOf(mailbox().port()), "from", "no-reply@example.com")));
        admin().configureIdentityStep(Map.of("captcha", "off", "answersPerAddress", "0"));
    }
}
