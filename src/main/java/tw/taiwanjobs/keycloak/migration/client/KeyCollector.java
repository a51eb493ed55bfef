package tw.taiwanjobs.keycloak.migration.client;

import java.util.Arrays;
import java.util.stream.Stream;

/** Finds the {@link RowKey keys} that several rows of a file have, in eight bytes a row. Each may bear a mark. */
final class KeyCollector {

    /** Each grows on its own, so that little room is spare. */
    private static final int BUCKETS = 1 << 12;

    private static final int BITS_OF_A_BUCKET = Integer.numberOfTrailingZeros(BUCKETS);
    private static final int LEAST_STEP = 64;
    private static final int PART_OF_A_STEP = 8;
    private static final long MARK = 1;

    private final long[][] buckets = new long[BUCKETS][0];
    private final int[] sizes = new int[BUCKETS];

    void add(long key, boolean isMarked) {
        // The first bits of a digest are as good as any.
        var bucket = (int) (key >>> Long.SIZE - 1 - BITS_OF_A_BUCKET);
        var size = sizes[bucket];
        if (size == buckets[bucket].length) {
            var step = Math.max(LEAST_STEP, size / PART_OF_A_STEP);
            buckets[bucket] = Arrays.copyOf(buckets[bucket], size + step);
        }
        buckets[bucket][size] = isMarked ? key | MARK : key;
        sizes[bucket]++;
    }

    /** Keys that fit into what is taken of the memory by now. */
    long room() {
        return Stream.of(buckets).mapToLong(bucket -> bucket.length).sum();
    }

    /** The keys that were added more than once. Nothing else is kept, and nothing more can be added. */
    RepeatedKeys repeated() {
        var found = new RepeatedKeys();
        for (var bucket = 0; bucket < BUCKETS; bucket++) {
            var keys = Arrays.copyOf(buckets[bucket], sizes[bucket]);
            buckets[bucket] = keys;
            Arrays.sort(keys);
            collect(keys, found);
            buckets[bucket] = new long[0];
        }
        return found;
    }

    private static void collect(long[] sorted, RepeatedKeys found) {
        var start = 0;
        for (var end = 1; end <= sorted.length; end++) {
            if (end == sorted.length || plain(sorted[end]) != plain(sorted[start])) {
                if (end - start > 1) {
                    found.add(plain(sorted[start]), hasOneMark(sorted[end - 2], sorted[end - 1]));
                }
                start = end;
            }
        }
    }

    /** Equal keys with a mark stand behind those without. */
    private static boolean hasOneMark(long lastButOne, long last) {
        return (lastButOne & MARK) == 0 && (last & MARK) == MARK;
    }

    private static long plain(long key) {
        return key & ~MARK;
    }
}
