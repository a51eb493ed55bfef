package tw.taiwanjobs.keycloak.documents.client;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.documents.domain.LedgerRow;
import tw.taiwanjobs.keycloak.documents.domain.Seal;

/** What a whole proof says, for the person at the terminal. */
final class ProofReport {

    private final ProofFile.Checked checked;
    private final boolean headGiven;

    ProofReport(ProofFile.Checked checked, boolean headGiven) {
        this.checked = checked;
        this.headGiven = headGiven;
    }

    List<String> lines() {
        LedgerRow row = checked.proof().row();
        return Stream.of(
                        "Whole: subject " + row.subject() + " accepted " + row.document() + " " + row.version() + " at "
                                + Instant.ofEpochMilli(row.acceptedAt()),
                        text(row),
                        "Row " + row.id() + " under seal " + TermsCommand.line(checked.seal()),
                        checked.chain().last().map(this::end).orElse(""))
                .toList();
    }

    private String text(LedgerRow row) {
        if (row.textSha256() == null) {
            return "The old system said so: there is no proof of a text";
        }
        return checked.proof().text() == null
                ? "The text is not in the file. Its SHA-256 is " + row.textSha256()
                : "The text, in " + row.locale() + ", is the one in the file: SHA-256 " + row.textSha256();
    }

    private String end(Seal last) {
        String chain = "The chain goes on to seal " + TermsCommand.line(last);
        return headGiven ? chain : chain + ": compare it with a head that was written down, or give --head";
    }
}
