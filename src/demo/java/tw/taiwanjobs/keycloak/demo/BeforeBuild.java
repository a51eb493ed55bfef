package tw.taiwanjobs.keycloak.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/**
 * What {@code bin/demo} can say before anything is built, which takes minutes: its help, a wrong option, a port that is
 * taken. Compiled from its sources with the JDK alone, so neither this class nor what it uses may need a library.
 */
final class BeforeBuild {
    private static final int GO_ON = 0;
    private static final int REFUSED = 1;
    /** All that was asked for has been said. */
    private static final int DONE = 3;

    private BeforeBuild() {}

    public static void main(String[] arguments) {
        System.exit(look(List.of(arguments)));
    }

    private static int look(List<String> arguments) {
        try {
            var options = DemoOptions.parse(arguments);
            if (options.help()) {
                utf8(FileDescriptor.out).print(DemoOptions.USAGE);
                return DONE;
            }
            Ports.requireFree(options.ports());
            return GO_ON;
        } catch (StartupFailure e) {
            utf8(FileDescriptor.err).println("bin/demo: " + e.getMessage());
            return REFUSED;
        }
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
