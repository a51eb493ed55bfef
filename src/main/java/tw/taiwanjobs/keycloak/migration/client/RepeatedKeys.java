package tw.taiwanjobs.keycloak.migration.client;

import java.util.Arrays;
import java.util.BitSet;

/** The {@link RowKey keys} that several rows of a file have. */
final class RepeatedKeys {

    private static final int FIRST_ROOM = 64;

    private long[] keys = new long[FIRST_ROOM];
    private int size;
    private final BitSet markedOnce = new BitSet();

    /** In ascending order. @param isMarkedOnce whether exactly one of the rows bears a mark */
    void add(long key, boolean isMarkedOnce) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + size / 2);
        }
        keys[size] = key;
        markedOnce.set(size, isMarkedOnce);
        size++;
    }

    int size() {
        return size;
    }

    /** @return negative if one row at most has the key */
    int indexOf(long key) {
        return Arrays.binarySearch(keys, 0, size, key);
    }

    boolean isMarkedOnce(int index) {
        return markedOnce.get(index);
    }
}
