package tw.taiwanjobs.keycloak.setup;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.setup.Finding.Verdict;

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
     * @throws OperatorException if nothing may be changed
     */
    boolean isGiven(List<Finding> found, PrintWriter out) {
        found.forEach(finding -> out.println(finding.line()));
        if (found.stream().anyMatch(finding -> finding.is(Verdict.IN_THE_WAY))) {
            throw new OperatorException("Nothing was changed: first clear away what is in the way");
        }
        if (!found.isEmpty() && !accept) {
            throw new OperatorException("Nothing was changed: say --accept if this may be lost");
        }
        if (dryRun) {
            out.println("Nothing was changed, and nothing is in the way");
        }
        return !dryRun;
    }
}
