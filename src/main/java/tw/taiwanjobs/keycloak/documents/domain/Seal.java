package tw.taiwanjobs.keycloak.documents.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tw.taiwanjobs.keycloak.common.LengthPrefixed;

/**
 * What fixes some rows of a realm's ledger, and all seals before it. Hashes are in lower-case hex.
 *
 * @param number 1 for the realm's first, without a gap
 * @param previous hash of the seal before; {@link #NONE} in the first
 * @param root of the {@link MerkleTree} over its rows
 * @param rows how many they are
 * @param sealedAt in milliseconds since 1970
 * @param algorithm how rows, tree and hash are made; there is one way so far
 * @param hash over all of these and the realm's id
 */
public record Seal(long number, String previous, String root, int rows, long sealedAt, int algorithm, String hash) {

    /** What the first seal has before it. */
    public static final String NONE = "0".repeat(64);

    static final int ALGORITHM = 1;

    public Seal {
        Objects.requireNonNull(previous);
        Objects.requireNonNull(root);
        Objects.requireNonNull(hash);
    }

    /** @param leaves of the rows, in their order */
    public static Seal after(Optional<Seal> last, String realmId, List<String> leaves, long sealedAt) {
        Seal open = new Seal(
                last.map(Seal::number).orElse(0L) + 1,
                last.map(Seal::hash).orElse(NONE),
                MerkleTree.root(leaves),
                leaves.size(),
                sealedAt,
                ALGORITHM,
                NONE);
        return new Seal(
                open.number, open.previous, open.root, open.rows, sealedAt, ALGORITHM, open.computedHash(realmId));
    }

    String computedHash(String realmId) {
        return Sha256.of(LengthPrefixed.bytes(
                Integer.toString(algorithm),
                realmId,
                Long.toString(number),
                previous,
                root,
                Integer.toString(rows),
                Long.toString(sealedAt)));
    }
}
