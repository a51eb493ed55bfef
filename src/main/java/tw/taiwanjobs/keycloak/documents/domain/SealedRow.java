package tw.taiwanjobs.keycloak.documents.domain;

import org.jspecify.annotations.Nullable;

/**
 * A row and its place under a seal.
 *
 * @param seal number of the seal
 * @param position among the seal's rows, from 0
 * @param leaf what the row's was when it was sealed
 * @param row as it is now; null if it is gone
 */
public record SealedRow(
        long seal,
        int position,
        String id,
        String leaf,
        @Nullable LedgerRow row) {

    boolean isAsItWasSealed() {
        return row != null && row.id().equals(id) && row.leaf().equals(leaf);
    }
}
