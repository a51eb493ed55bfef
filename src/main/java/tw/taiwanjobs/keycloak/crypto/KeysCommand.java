package tw.taiwanjobs.keycloak.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmConnection;

/** {@code bin/keys}: makes the key ring and takes it, step by step, through a rotation. Prints no key. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | add | rotate | retire)",
        description = "Makes the key ring file and rotates its keys.",
        footer = {
            "",
            "A rotation, with the file given to every node and every node restarted after each step:",
            "  keys add FILE                       a new version, which nodes only know",
            "  keys rotate FILE                    nodes write index rows of both versions, and fill in the",
            "                                      rows that old members lack",
            "  keys rotate FILE --server ...       once no row lacks it: nodes look up and encrypt with it, and",
            "                                      encrypt again what the old version encrypted",
            "  keys retire FILE VERSION --server ...   once no row needs it, and a day after the last node:",
            "                                      the old version is dropped, for ever",
            "The last two ask a running server, which has the file as it was before.",
        })
public final class KeysCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SecureRandom random = new SecureRandom();

    public static CommandLine commandLine() {
        return new CommandLine(new KeysCommand()).setExecutionExceptionHandler((e, line, result) -> {
            if (e instanceof KeyRingException || e instanceof OperatorException) {
                line.getErr().println(e.getMessage());
                return line.getCommandSpec().exitCodeOnExecutionException();
            }
            throw e;
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Makes a new key ring file with one active version, readable by its owner only.")
    void create(@Parameters(paramLabel = "FILE") Path file) {
        var ring = KeyRing.create(random);
        new KeyRingFile(file).create(ring);
        report(file, ring);
    }

    @Command(mixinStandardHelpOptions = true, description = "Adds a new version: first step of a rotation.")
    void add(@Parameters(paramLabel = "FILE") Path file) {
        change(file, ring -> ring.add(random));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Takes the new version one state further: published, writing, active.")
    void rotate(
            @Parameters(paramLabel = "FILE") Path file,
            @ArgGroup(exclusive = false, heading = "A running server, for the second step:%n") @Nullable RealmConnection connection) {
        change(file, ring -> {
            ring.versionIn(KeyState.WRITING)
                    .ifPresent(version -> server(connection, ring, version).requireIndexed());
            return ring.rotate();
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Drops the retiring version for ever: last step of a rotation.")
    void retire(
            @Parameters(paramLabel = "FILE") Path file,
            @Parameters(paramLabel = "VERSION", description = "The retiring version, so that no other is meant.")
                    int version,
            @Mixin RealmConnection connection) {
        change(file, ring -> {
            if (!ring.versionIn(KeyState.RETIRING).equals(Optional.of(version))) {
                throw new KeyRingException("Version " + version + " is not retiring (" + ring.describe() + ")");
            }
            server(connection, ring, version).requireUnused();
            return ring.retire();
        });
    }

    private static ServerKeys server(@Nullable RealmConnection connection, KeyRing ring, int version) {
        if (connection == null) {
            throw new KeyRingException("Version " + version + " would become active, and members without index rows"
                    + " of it could not be found: name a running server, which knows (--server, --user,"
                    + " --password-env)");
        }
        return ServerKeys.of(connection, ring, version);
    }

    private void change(Path file, UnaryOperator<KeyRing> step) {
        var keyFile = new KeyRingFile(file);
        var ring = step.apply(keyFile.load());
        keyFile.replace(ring);
        report(file, ring);
    }

    private void report(Path file, KeyRing ring) {
        spec.commandLine().getOut().println(file + ": " + ring.describe());
    }
}
