package tw.taiwanjobs.keycloak.bench.product;

import picocli.CommandLine;

/** The process of one benchmark, which ends with its servers whatever becomes of it. */
public final class BenchProcess {
    private BenchProcess() {}

    /** @param bench picocli's command */
    public static void run(Runnable bench, String... args) {
        System.exit(status(bench, args));
    }

    private static int status(Runnable bench, String... args) {
        try {
            return new CommandLine(bench).execute(args);
        } catch (AssertionError unexpected) {
            // picocli hands on what is no exception, and the mail server's threads would keep the process alive
            unexpected.printStackTrace();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
