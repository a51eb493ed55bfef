package tw.taiwanjobs.keycloak.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bin/keys}: makes the key ring and takes it, step by step, through a rotation. Prints no key. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | add | rotate | retire)",
        description = "Makes the key ring file and rotates its keys.",
        footer = {
            "",
            "A rotation, with the file given to every node and every node restarted after each step:",
            "  keys add FILE                    a new version, which nodes only know",
            "  keys rotate FILE                 nodes write index rows of both versions",
            "  (fill in the rows that old members lack)",
            "  keys rotate FILE --rows-filled   nodes look up and encrypt with it",
            "  (encrypt again what the old version encrypted)",
            "  keys retire FILE VERSION         the old version is dropped, for ever",
        })
public final class KeysCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SecureRandom random = new SecureRandom();

    public static CommandLine commandLine() {
        return new CommandLine(new KeysCommand()).setExecutionExceptionHandler((e, line, result) -> {
            if (e instanceof KeyRingException) {
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
            @Option(
                            names = "--rows-filled",
                            description = "Every member has index rows of the new version. Needed for the second step.")
                    boolean rowsFilled) {
        change(file, ring -> {
            if (ring.versionIn(KeyState.WRITING).isPresent() && !rowsFilled) {
                throw new KeyRingException("The new version would become active, and members without index rows of it"
                        + " could not be found: fill the rows in, then say --rows-filled");
            }
            return ring.rotate();
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Drops the retiring version for ever: last step of a rotation.")
    void retire(
            @Parameters(paramLabel = "FILE") Path file,
            @Parameters(paramLabel = "VERSION", description = "The retiring version, so that no other is meant.")
                    int version) {
        change(file, ring -> {
            if (!ring.versionIn(KeyState.RETIRING).equals(Optional.of(version))) {
                throw new KeyRingException("Version " + version + " is not retiring (" + ring.describe() + ")");
            }
            return ring.retire();
        });
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
