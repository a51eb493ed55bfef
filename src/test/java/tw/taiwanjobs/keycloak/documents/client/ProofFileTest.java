package tw.taiwanjobs.keycloak.documents.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.documents.domain.Flaw;
import tw.taiwanjobs.keycloak.documents.domain.MerkleTree;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;

class ProofFileTest {

    private final LedgerInMemory ledger = new LedgerInMemory(List.of(2, 5, 1, 3));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void what_is_written_is_whole_up_to_the_last_seal_and_to_no_other_head() {
        ProofFile file = write("proof.json", 3);

        ProofFile.Checked checked = file.check(Optional.of(ledger.seals.get(3).hash()));

        assertThat(checked.flaw()).isEmpty();
        assertThat(checked.seal()).isEqualTo(ledger.seals.get(1));
        assertThat(checked.chain().last()).contains(ledger.seals.get(3));
        assertThat(file.check(Optional.of(ledger.seals.get(0).hash())).flaw().map(Flaw::kind))
                .as("before the row's seal")
                .contains(Flaw.Kind.UNKNOWN_HEAD);
    }

    @Test
    void a_seal_that_was_changed_further_on_is_found() {
        ledger.seals.set(2, ledger.seals.get(1));

        assertThat(write("proof.json", 3).check(Optional.empty()).flaw()).isPresent();
    }

    private ProofFile write(String name, int index) {
        SealedRow row = ledger.rows.get(index);
        List<String> leaves = ledger.rows.stream()
                .filter(other -> other.seal() == row.seal())
                .map(SealedRow::leaf)
                .toList();
        ProofFile file = new ProofFile(directory.resolve(name));
        file.write(
                new Proof(
                        Proof.FORMAT,
                        LedgerInMemory.REALM,
                        LedgerInMemory.row(row.id()),
                        null,
                        row.position(),
                        MerkleTree.path(leaves, row.position())),
                ledger.seals.stream().skip(row.seal() - 1).iterator());
        return file;
    }
}
