package tw.taiwanjobs.keycloak.documents.domain;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tree of RFC 6962, section 2.1: SHA-256 with 0x00 before what is in a leaf and 0x01 before two branches, so that no
 * branch passes for a leaf. Hashes are in lower-case hex.
 */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] BRANCH = {1};
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private MerkleTree() {}

    static String leaf(byte[] content) {
        return Sha256.of(LEAF, content);
    }

    public static String root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of("");
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = leftOf(leaves.size());
        return branch(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** The hashes that lead from a leaf to the root, the lowest first. */
    public static List<String> path(List<String> leaves, int position) {
        List<String> path = new ArrayList<>();
        if (leaves.size() > 1) {
            List<String> left = leaves.subList(0, leftOf(leaves.size()));
            List<String> right = leaves.subList(left.size(), leaves.size());
            if (position < left.size()) {
                path.addAll(path(left, position));
                path.add(root(right));
            } else {
                path.addAll(path(right, position - left.size()));
                path.add(root(left));
            }
        }
        return path;
    }

    /** Whether a leaf stands at a position in the tree of so many leaves that has this root. */
    public static boolean leads(List<String> path, String leaf, int position, int leaves, String root) {
        return position >= 0
                && position < leaves
                && path.size() == length(position, leaves)
                && path.stream().allMatch(hash -> HASH.matcher(hash).matches())
                && rootOver(path, leaf, position, leaves).equals(root);
    }

    private static int length(int position, int leaves) {
        if (leaves == 1) {
            return 0;
        }
        int left = leftOf(leaves);
        return 1 + (position < left ? length(position, left) : length(position - left, leaves - left));
    }

    private static String rootOver(List<String> path, String leaf, int position, int leaves) {
        if (leaves == 1) {
            return leaf;
        }
        int left = leftOf(leaves);
        String highest = path.get(path.size() - 1);
        List<String> below = path.subList(0, path.size() - 1);
        return position < left
                ? branch(rootOver(below, leaf, position, left), highest)
                : branch(highest, rootOver(below, leaf, position - left, leaves - left));
    }

    private static String branch(String left, String right) {
        return Sha256.of(BRANCH, bytes(left), bytes(right));
    }

    private static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    /** The largest power of two below a number above one. */
    private static int leftOf(int leaves) {
        return Integer.highestOneBit(leaves - 1);
    }
}
