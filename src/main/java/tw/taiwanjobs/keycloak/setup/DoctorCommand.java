package tw.taiwanjobs.keycloak.setup;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmConnection;

/** {@code bin/doctor}: looks at a realm that runs, and says what to mend. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks a running realm and says what to mend, one thing a line. Changes nothing.",
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:nothing to mend", "1:could not look", "2:there is something to mend"},
        exitCodeOnInvalidInput = 1)
public final class DoctorCommand implements Callable<Integer> {
    private static final int FINDINGS = 2;

    private static final List<RealmCheck> CHECKS = List.of(new PortalsCheck());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REALM", description = "The realm to look at")
    private String realm = "";

    @Mixin
    private RealmConnection connection = new RealmConnection();

    public static CommandLine commandLine() {
        return OperatorException.toldBy(new DoctorCommand());
    }

    @Override
    public Integer call() {
        var present = PresentRealm.of(connection.open(realm));
        var findings = CHECKS.stream()
                .flatMap(check -> check.findings(present).stream())
                .toList();
        findings.forEach(finding -> say(finding.subject() + ": " + finding.text()));
        if (findings.isEmpty()) {
            say("Nothing to mend in realm " + realm);
        }
        return findings.isEmpty() ? 0 : FINDINGS;
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }
}
