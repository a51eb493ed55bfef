package tw.taiwanjobs.keycloak.documents.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.documents.domain.Flaw;
import tw.taiwanjobs.keycloak.documents.domain.MerkleTree;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmConnection;

/** {@code bin/terms}: proves who accepted which text, and that nobody has changed the ledger since. Changes nothing. */
@Command(
        name = "terms",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(head | verify | export | check)",
        description = "Proves who accepted which text, and that the ledger of acceptances is whole. Changes nothing.",
        exitCodeOnInvalidInput = 1)
public final class TermsCommand {
    private static final int BROKEN = 2;
    private static final String HEAD = "--head";
    private static final String HEAD_HELP = "Hash of a seal, as head printed it once and somebody wrote it down";
    private static final String CODES = "Exit code:%n";
    private static final String WHOLE_CODE = "0:whole";
    private static final String TROUBLE_CODE = "1:could not look";
    private static final String BROKEN_CODE = "2:broken, with what is broken first";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static CommandLine commandLine() {
        return OperatorException.toldBy(new TermsCommand());
    }

    /** A person by what the ledger or Keycloak calls it. */
    static final class Whose {
        @Option(names = "--member", required = true, description = "Id of a user")
        private @Nullable String member;

        @Option(names = "--subject", required = true, description = "Subject in the ledger, also of who is gone")
        private @Nullable String subject;

        Map<String, String> query() {
            return member == null
                    ? Map.of("subject", Optional.ofNullable(subject).orElse(""))
                    : Map.of("member", member);
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = 1,
            description = "Prints number, hash and time of the last seal. Write them down where nobody who can change"
                    + " the database can change them: verify takes the hash.")
    void head(
            @Option(names = "--realm", required = true, description = "The members' realm") String realm,
            @Mixin RealmConnection connection) {
        say(Optional.ofNullable(new ServerLedger(connection.open(realm)).head().seal())
                .map(TermsCommand::line)
                .orElse("There is no seal yet"));
    }

    @Command(
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = 1,
            exitCodeListHeading = CODES,
            exitCodeList = {WHOLE_CODE, TROUBLE_CODE, BROKEN_CODE},
            description =
                    "Reads the whole ledger, computes every row and every seal anew, and names what is broken first.")
    int verify(
            @Option(names = "--realm", required = true, description = "The members' realm") String realm,
            @Option(names = HEAD, description = HEAD_HELP) @Nullable String head,
            @Mixin RealmConnection connection) {
        ServerLedger ledger = new ServerLedger(connection.open(realm));
        LedgerAudit audit = new LedgerAudit(ledger, Optional.ofNullable(head));
        Optional<Flaw> flaw = audit.flaw();
        if (flaw.isPresent()) {
            return broken(flaw.get());
        }
        say("Whole: %d rows under %d seals. %d rows wait for their seal"
                .formatted(audit.rowsSeen(), audit.last().map(Seal::number).orElse(0L), ledger.waiting()));
        audit.last().map(TermsCommand::line).ifPresent(this::say);
        return 0;
    }

    /** Its option --version is a document's, so of picocli's two standard options it has one. */
    @Command(
            exitCodeOnInvalidInput = 1,
            description = "Writes the proof of one acceptance as JSON: the row, the exact text, and the hashes up to"
                    + " the last seal. It leaves an admin event.")
    void export(
            @Option(names = "--realm", required = true, description = "The members' realm") String realm,
            @ArgGroup(multiplicity = "1") Whose whose,
            @Option(names = "--document", required = true, description = "For example member-terms") String document,
            @Option(names = "--version", required = true, description = "The version that was accepted") String version,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "A file that is not there yet (standard output)")
                    @Nullable Path out,
            @Option(
                            names = {"-h", "--help"},
                            usageHelp = true,
                            description = "Show this help message and exit.")
                    boolean help,
            @Mixin RealmConnection connection) {
        ServerLedger ledger = new ServerLedger(connection.open(realm));
        ServerLedger.Acceptance acceptance = ledger.acceptances(whose.query(), document, version).stream()
                .findFirst()
                .orElseThrow(() -> new OperatorException(
                        "The ledger has no acceptance of " + document + " " + version + " by this one"));
        SealedRow place = Optional.ofNullable(acceptance.sealed())
                .orElseThrow(() -> new OperatorException("The row waits for its seal: try again in a minute"));
        Proof proof = new Proof(
                Proof.FORMAT,
                ledger.realmId(),
                acceptance.row(),
                acceptance.text(),
                place.position(),
                MerkleTree.path(ledger.leavesOf(place.seal()), place.position()));
        write(proof, ledger.seals(place.seal() - 1), out);
    }

    private void write(Proof proof, Pages<Seal> chain, @Nullable Path out) {
        if (out != null) {
            new ProofFile(out).write(proof, chain);
            say(out + ": row " + proof.row().id() + " of subject " + proof.row().subject());
            return;
        }
        try {
            ProofFile.write(proof, chain, spec.commandLine().getOut());
        } catch (IOException e) {
            throw new OperatorException("Cannot write: " + FileTrouble.reading(e));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            exitCodeOnInvalidInput = 1,
            exitCodeListHeading = CODES,
            exitCodeList = {WHOLE_CODE, TROUBLE_CODE, BROKEN_CODE},
            description = "Checks a file that export wrote. Needs no server.")
    int check(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = HEAD, description = HEAD_HELP) @Nullable String head) {
        ProofFile.Checked checked = new ProofFile(file).check(Optional.ofNullable(head));
        if (checked.flaw().isPresent()) {
            return broken(checked.flaw().get());
        }
        new ProofReport(checked, head != null).lines().forEach(this::say);
        return 0;
    }

    private int broken(Flaw flaw) {
        say("Broken. " + flaw.text());
        return BROKEN;
    }

    static String line(Seal seal) {
        return "%d %s %s".formatted(seal.number(), seal.hash(), Instant.ofEpochMilli(seal.sealedAt()));
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
