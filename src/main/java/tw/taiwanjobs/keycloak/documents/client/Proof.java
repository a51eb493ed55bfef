package tw.taiwanjobs.keycloak.documents.client;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.documents.domain.Flaw;
import tw.taiwanjobs.keycloak.documents.domain.LedgerRow;
import tw.taiwanjobs.keycloak.documents.domain.MerkleTree;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.Sha256;

/**
 * That one row stands under a seal.
 *
 * @param format {@link #FORMAT}
 * @param text the exact text that was accepted; null if it is not to be had
 * @param position of the row under its seal, from 0
 * @param path from the row's leaf to the seal's root, the lowest hash first
 */
record Proof(
        String format,
        String realmId,
        LedgerRow row,
        @Nullable String text,
        int position,
        List<String> path) {

    static final String FORMAT = "taiwanjobs-acceptance-proof-1";

    Proof {
        Objects.requireNonNull(format);
        Objects.requireNonNull(realmId);
        Objects.requireNonNull(row);
        path = List.copyOf(path);
    }

    Optional<Flaw> flaw(Seal seal) {
        if (text != null && !Sha256.of(text).equals(row.textSha256())) {
            return Optional.of(new Flaw(Flaw.Kind.OTHER_TEXT, "Row " + row.id()));
        }
        return MerkleTree.leads(path, row.leaf(), position, seal.rows(), seal.root())
                ? Optional.empty()
                : Optional.of(new Flaw(Flaw.Kind.OUTSIDE_THE_SEAL, "Seal " + seal.number() + ", row " + row.id()));
    }
}
