package tw.taiwanjobs.keycloak.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;

/** {@code bin/demo}: one line on standard error and exit code 1 when anything fails. */
public final class Demo {
    private final PrintStream out = utf8(FileDescriptor.out);
    private final PrintStream err = utf8(FileDescriptor.err);

    private Demo() {}

    public static void main(String[] arguments) {
        new Demo().run(List.of(arguments));
    }

    private void run(List<String> arguments) {
        try {
            var options = DemoOptions.parse(arguments);
            if (options.help()) {
                out.print(DemoOptions.USAGE);
            } else {
                run(new DemoSystem(options));
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void run(DemoSystem system) {
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        try {
            out.println("Starting Keycloak; the first time takes a minute or two …");
            system.start();
            announce(system.addresses());
            system.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!system.isClosing()) {
                fail(e);
            }
        }
    }

    private void announce(DemoAddresses addresses) {
        out.printf(
                """

                台灣就業通 TaiwanJobs: demo
                  加入會員 sign up      %s
                  登入 log in           %s
                  入口網 portals        %s
                                        %s
                  信件匣 mail catcher   %s
                  管理 admin console    %s
                  Administrator: %s / %s. For this demo only: never use it on a server that others can reach.
                  Data stays in target/demo; bin/demo --fresh starts empty. Ctrl-C stops everything.

                READY %s
                """,
                addresses.signUp(),
                addresses.logIn(),
                addresses.portals().get(0).home(),
                addresses.portals().get(1).home(),
                addresses.mailCatcher(),
                addresses.adminConsole(),
                KeycloakServer.ADMIN,
                KeycloakServer.ADMIN_PASSWORD,
                addresses.signUp());
    }

    private void fail(RuntimeException failure) {
        err.println("bin/demo: " + String.valueOf(failure.getMessage()).replaceAll("\\s+", " "));
        System.exit(1);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
