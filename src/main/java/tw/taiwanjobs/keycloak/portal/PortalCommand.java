package tw.taiwanjobs.keycloak.portal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmConnection;

/** {@code bin/portal}: registers the sites that log members in. */
@Command(
        name = "portal",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(add)",
        description = "Registers portals: sites that log members in.")
public final class PortalCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static CommandLine commandLine() {
        return OperatorException.toldBy(new PortalCommand());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Registers a portal that keeps the rules of docs/portals.md, and prints what its engineer"
                    + " needs. The secret is printed once: hand it over as you would a password.")
    void add(
            @Option(names = "--realm", required = true, description = "The members' realm") String realm,
            @Mixin RealmConnection connection,
            @Mixin NewPortal portal) {
        var registered = new Registration(connection.open(realm), portal).register();
        spec.commandLine().getOut().print(registered.text());
        spec.commandLine().getOut().flush();
    }
}
