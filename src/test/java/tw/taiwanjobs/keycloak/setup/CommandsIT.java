package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** The scripts in {@code bin/}, as somebody meets them at a terminal before anything is built. */
class CommandsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "verify",
                "bench",
                "bench captcha",
                "screenshots",
                "captcha-recordings",
                "refresh-lists",
                "keys",
                "keys create",
                "keys add",
                "keys rotate",
                "keys retire",
                "realm",
                "realm install",
                "realm uninstall",
                "realm upgrade",
                "doctor",
                "portal",
                "portal add",
                "terms",
                "terms verify",
                "import-members"
            })
    void every_command_has_its_help_whatever_else_is_missing(String command) throws Exception {
        Ended ended = run(command + " --help");

        assertThat(ended.output()).startsWithIgnoringCase("usage: ");
        assertThat(ended.exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--mail-port", "--portal-port"})
    void the_demo_names_the_port_that_is_taken_and_the_option_that_moves_it(String option) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = run("demo --port " + FreePort.any() + " --mail-port " + FreePort.any() + " --portal-port "
                    + FreePort.any() + " " + option + " " + taken.getLocalPort());

            assertThat(ended.output())
                    .startsWith("bin/demo: port " + taken.getLocalPort() + " for ")
                    .endsWith(" is in use: stop what uses it, or choose another with " + option + "\n")
                    .hasLineCount(1);
            assertThat(ended.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void the_second_portal_stands_at_the_next_port() throws Exception {
        try (ServerSocket taken = takenAfterAFreePort()) {
            Ended ended = run("demo --port " + FreePort.any() + " --mail-port " + FreePort.any() + " --portal-port "
                    + (taken.getLocalPort() - 1));

            assertThat(ended.output()).startsWith("bin/demo: port " + taken.getLocalPort() + " for the second portal");
        }
    }

    private static ServerSocket takenAfterAFreePort() throws IOException {
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        if (FreePort.isFree(taken.getLocalPort() - 1)) {
            return taken;
        }
        taken.close();
        return takenAfterAFreePort();
    }

    private static Ended run(String commandLine) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(commandLine.split(" ")));
        words.set(0, ProjectFiles.script(words.get(0)).toString());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private record Ended(int exitCode, String output) {}
}
