package tw.taiwanjobs.keycloak.setup;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Whether a command does what it has shown. */
final class Consent {
    @Option(names = "--dry-run", description = "Only shows what would happen, and changes nothing")
    private boolean dryRun;

    @Option(names = "--accept", description = "Go on although what was shown is lost")
    private boolean accept;

    boolean isDryRun() {
        return dryRun;
    }

    boolean isAccepted() {
        return accept;
    }

    /**
     * Says what was found.
     *
     * @return false if nothing more was asked for
     * @throws SetupException if nothing may be changed
     */
    boolean isGiven(Findings found, PrintWriter out) {
        found.obstacles().forEach(obstacle -> out.println("In the way: " + obstacle));
        found.losses().forEach(loss -> out.println("Lost: " + loss));
        if (!found.obstacles().isEmpty()) {
            throw new SetupException("Nothing was changed: first clear away what is in the way");
        }
        if (!found.losses().isEmpty() && !accept) {
            throw new SetupException("Nothing was changed: say --accept if this may be lost");
        }
        if (dryRun) {
            out.println("Nothing was changed, and nothing is in the way");
        }
        return !dryRun;
    }
}
