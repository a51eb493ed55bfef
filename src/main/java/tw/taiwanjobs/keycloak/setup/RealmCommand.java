package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tw.taiwanjobs.keycloak.common.FileTrouble;

/** {@code bin/realm}: installs the product in a realm that exists, and takes it out again. */
@Command(
        name = "realm",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(install | uninstall)",
        description = "Puts flows, user profile and settings into a realm that exists, or takes them out again.")
public final class RealmCommand {
    private static final String ADMINISTRATORS = "master";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Where the realm is, and who changes it. */
    static final class Connection {
        @Option(
                names = "--server",
                required = true,
                description = "Keycloak's address, for example http://localhost:8080")
        private String server = "";

        @Option(names = "--realm", required = true, description = "The realm to change")
        private String realm = "";

        @Option(names = "--auth-realm", defaultValue = "master", description = "The administrator's realm (master)")
        private String authRealm = "";

        @Option(names = "--user", required = true, description = "The administrator")
        private String user = "";

        @Option(
                names = "--password-env",
                required = true,
                description = "Environment variable that holds the administrator's password")
        private String passwordVariable = "";

        @Option(names = "--from", paramLabel = "FILE", description = "Realm file in place of the one in this jar")
        private @Nullable Path file;

        @Option(names = "--backup", required = true, description = "File for what the realm had before")
        private Path backup = Path.of("");

        RealmSetup open() {
            var password = System.getenv(passwordVariable);
            if (password == null) {
                throw new SetupException("There is no environment variable " + passwordVariable);
            }
            if (!server.matches("https?://[^/\\s]+\\S*")) {
                throw new SetupException("--server needs an address as http://localhost:8080, not " + server);
            }
            var rest = new RealmAdminRest(server.replaceAll("/+$", ""), realm);
            rest.logIn(authRealm, user, password);
            return new RealmSetup(rest, file == null ? RealmFile.ofThisJar() : RealmFile.read(file));
        }
    }

    public static CommandLine commandLine() {
        return new CommandLine(new RealmCommand()).setExecutionExceptionHandler((e, line, result) -> {
            if (e instanceof SetupException) {
                line.getErr().println(e.getMessage());
                return line.getCommandSpec().exitCodeOnExecutionException();
            }
            throw e;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Installs. If a step fails, what was done before is taken back.")
    void install(@Mixin Connection connection) {
        if (connection.realm.equals(ADMINISTRATORS)) {
            throw new SetupException("Realm " + ADMINISTRATORS + " is the administrators' own: no administrator could"
                    + " log in any more. Name the realm of the members");
        }
        var setup = connection.open();
        if (setup.isInstalled()) {
            throw new SetupException("The realm has these flows already: uninstall first");
        }
        var before = setup.currentState();
        write(connection.backup, before);
        List<String> findings;
        try {
            findings = setup.install();
        } catch (SetupException e) {
            takeBack(setup, before, e);
            throw e;
        }
        say("Installed in realm " + connection.realm + "; what it had before stands in " + connection.backup);
        findings.forEach(this::say);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Gives the realm back what it had before; members and their data stay.")
    void uninstall(@Mixin Connection connection) {
        connection.open().uninstall(RealmFile.json(connection.backup));
        say("Uninstalled from realm " + connection.realm);
    }

    private static void takeBack(RealmSetup setup, JsonNode before, SetupException cause) {
        try {
            setup.uninstall(before);
        } catch (SetupException e) {
            throw new SetupException(
                    cause.getMessage() + "; and what was done could not be taken back: " + e.getMessage());
        }
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }

    private static void write(Path file, JsonNode state) {
        try {
            Files.writeString(file, state.toPrettyString(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new SetupException("Cannot write " + file + ": " + FileTrouble.writing(file, e));
        }
    }
}
