package tw.taiwanjobs.keycloak.setup;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import tw.taiwanjobs.keycloak.crypto.KeysCommand;
import tw.taiwanjobs.keycloak.documents.client.TermsCommand;
import tw.taiwanjobs.keycloak.migration.client.ImportMembersCommand;
import tw.taiwanjobs.keycloak.portal.PortalCommand;

/** All commands for operators: main class of {@code taiwanjobs-operator.jar}, which a JRE runs alone. */
@Command(
        name = "java -jar taiwanjobs-operator.jar",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "What operators of TaiwanJobs' sign-up and sign-in do beside Keycloak's own commands.")
public final class OperatorCommands {
    private OperatorCommands() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var all = new CommandLine(new OperatorCommands())
                .setExecutionExceptionHandler(OperatorCommands::asTheCommandItselfDoes)
                .addSubcommand(KeysCommand.commandLine())
                .addSubcommand(RealmCommand.commandLine())
                .addSubcommand(DoctorCommand.commandLine())
                .addSubcommand(PortalCommand.commandLine())
                .addSubcommand(TermsCommand.commandLine())
                .addSubcommand(ImportMembersCommand.commandLine());
        tellVersion(all);
        return all;
    }

    private static void tellVersion(CommandLine line) {
        line.getCommandSpec().version(Release.ofThisJar());
        line.getSubcommands().values().forEach(OperatorCommands::tellVersion);
    }

    /** Picocli asks the handler of the first command on the line for the exceptions of all others. */
    private static int asTheCommandItselfDoes(Exception exception, CommandLine failed, CommandLine.ParseResult result)
            throws Exception {
        return failed.getExecutionExceptionHandler().handleExecutionException(exception, failed, result);
    }
}
