package tw.taiwanjobs.keycloak.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmConnection;

/** {@code bin/realm}: installs the product in a realm that exists, and takes it out again. */
@Command(
        name = "realm",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(install | uninstall | upgrade)",
        description = "Puts flows, user profile and settings into a realm that exists, or takes them out again.")
public final class RealmCommand {
    private static final String ADMINISTRATORS = "master";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Where the realm is, and who changes it. */
    static final class Connection {
        @Mixin
        private RealmConnection server = new RealmConnection();

        @Option(names = "--realm", required = true, description = "The realm to change")
        private String realm = "";

        @Option(names = "--from", paramLabel = "FILE", description = "Realm file in place of the one in this jar")
        private @Nullable Path file;

        @Option(names = "--backup", paramLabel = "FILE", description = "File for what the realm had before")
        private @Nullable Path backup;

        Path backup() {
            if (backup == null) {
                throw new OperatorException("--backup FILE is needed, for what the realm had before");
            }
            return backup;
        }

        RealmSetup openWithTheExtension() {
            var setup = new RealmSetup(server.open(realm), file == null ? RealmFile.ofThisJar() : RealmFile.read(file));
            setup.checkServer();
            return setup;
        }

        /** The way back must be open after the installation. */
        void checkThatItOutlivesTheInstallation() {
            if (realm.equals(ADMINISTRATORS)) {
                throw new OperatorException(
                        "Realm " + ADMINISTRATORS + " is the administrators' own: no administrator could"
                                + " log in any more. Name the realm of the members");
            }
            if (server.login().endsWithTheInstallationIn(realm)) {
                throw new OperatorException(
                        "Realm " + realm + " refuses password grants from the installation on, so this"
                                + " administrator could not uninstall: use a service account (--client, --client-secret-env)"
                                + " or an administrator of another realm (--auth-realm)");
            }
        }
    }

    public static CommandLine commandLine() {
        return OperatorException.toldBy(new RealmCommand());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Looks at what the realm has, then installs. If a step fails, what was done before is taken"
                    + " back.")
    void install(@Mixin Connection connection, @Mixin Consent consent) {
        connection.checkThatItOutlivesTheInstallation();
        if (consent.isDryRun()) {
            tell(connection.openWithTheExtension());
            say("Nothing was changed in realm " + connection.realm);
            return;
        }
        var file = connection.backup();
        var setup = connection.openWithTheExtension();
        var installation = new Installation(setup, connection.realm);
        installation.takeBackWhatFailed(file).ifPresent(this::say);
        var present = setup.present();
        var findings = setup.findings(present);
        refuse(findings, consent);
        installation.install(present, file);
        say("Installed in realm " + connection.realm + "; what it had before stands in " + file);
        findings.stream().filter(finding -> !finding.isKept()).forEach(finding -> say(finding.line()));
    }

    private void tell(RealmSetup setup) {
        if (setup.isInstalled()) {
            throw RealmSetup.alreadyInstalled();
        }
        var present = setup.present();
        say("Realm with " + MembersCheck.counted(present.members().all()));
        setup.findings(present).forEach(finding -> say(finding.line()));
    }

    private void refuse(List<Finding> findings, Consent consent) {
        if (!consent.isAccepted() && findings.stream().anyMatch(Finding::blocks)) {
            findings.forEach(finding -> say(finding.line()));
            throw new OperatorException(
                    "Nothing was changed. Do what stands behind \"blocks\", or say --accept if it may be lost");
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Gives the realm back what it had before; members and their data stay.")
    void uninstall(@Mixin Connection connection, @Mixin Consent consent) {
        var setup = connection.openWithTheExtension();
        var backup = RealmBackup.read(connection.backup());
        var found = setup.checkRemoval(connection.realm, backup);
        if (consent.isGiven(found, spec.commandLine().getOut())) {
            try {
                setup.removal().restore(backup.changed());
            } catch (OperatorException e) {
                throw new OperatorException(e.getMessage() + "; the same command again goes on from there");
            }
            say("Uninstalled from realm " + connection.realm);
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Shows what this release has new for a realm with an older one, and makes it with --apply.")
    void upgrade(
            @Mixin Connection connection, @Option(names = "--apply", description = "Make the changes") boolean apply) {
        var setup = connection.openWithTheExtension();
        if (!setup.isInstalled()) {
            throw new OperatorException(
                    "There is nothing of the product in realm " + connection.realm + ": install it");
        }
        var backup = RealmBackup.read(connection.backup());
        backup.refuseOther(connection.realm);
        var upgrade = setup.upgrade(backup.olderRelease());
        var additions = upgrade.additions();
        var removals = upgrade.removals();
        Stream.concat(additions.stream(), removals.stream()).forEach(change -> say(change.what()));
        var isDone = additions.isEmpty() && removals.isEmpty();
        if (apply && !isDone) {
            var before = setup.state();
            var extended = backup.extended(connection.realm, before);
            extended.rewrite(connection.backup());
            RealmUpgrade.add(additions);
            RealmUpgrade.remove(removals);
            extended.upgraded(before, setup.state()).rewrite(connection.backup());
        }
        say(
                apply || isDone
                        ? "Realm " + connection.realm + " is as this release wants it"
                        : "Nothing was changed: --apply makes these changes");
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }
}
