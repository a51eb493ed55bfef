package tw.taiwanjobs.keycloak.setup;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;
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
    private static final Finding NOT_INSTALLED =
            Finding.toMend("realm", "has nothing of the product: bin/realm install puts it there");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REALM", description = "The realm to look at")
    private String realm = "";

    @Option(
            names = "--node",
            paramLabel = "URL",
            description =
                    "Address of one more node; repeat it for each: they are compared with --server and the database")
    private List<String> nodes = List.of();

    @Mixin
    private RealmConnection connection = new RealmConnection();

    public static CommandLine commandLine() {
        return OperatorException.toldBy(new DoctorCommand());
    }

    @Override
    public Integer call() {
        var rest = connection.open(realm);
        var present = PresentRealm.of(rest);
        var findings = Stream.concat(
                        checks(present, rest).stream().flatMap(check -> check.findings(present).stream()),
                        new NodesCheck(nodes(rest), Release.ofThisJar()).findings().stream())
                .distinct()
                .toList();
        findings.forEach(finding -> say(finding.subject() + ": " + finding.text()));
        if (findings.isEmpty()) {
            say("Nothing to mend in realm " + realm);
        }
        return findings.isEmpty() ? 0 : FINDINGS;
    }

    private static List<RealmCheck> checks(PresentRealm present, RealmAdminRest rest) {
        if (RealmFile.list(present.flows()).map(RealmFlows::alias).noneMatch(RealmFlows::isOurs)) {
            return List.of(nothing -> List.of(NOT_INSTALLED), new PortalsCheck());
        }
        var file = RealmFile.ofThisJar();
        var setup = new RealmSetup(rest, file);
        return List.of(
                new FlowsCheck(file),
                new LockCheck(file),
                new ReleaseCheck(setup.upgrade(setup.state())),
                new PoliciesCheck(file),
                new PortalsCheck(),
                new LedgerCheck());
    }

    private List<Node> nodes(RealmAdminRest rest) {
        return Stream.concat(
                        Stream.of(Node.at(connection.address(), rest)),
                        nodes.stream().map(address -> Node.at(address, connection.openAt(address, realm))))
                .toList();
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }
}
