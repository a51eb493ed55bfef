package tw.taiwanjobs.keycloak.migration.client;

import java.util.OptionalInt;

/** Which row was the first with a value, while a file is read from its first row to its last. */
final class FirstRows {

    private static final int NONE = 0;

    private final RepeatedKeys repeated;
    private final int[] lines;

    FirstRows(RepeatedKeys repeated) {
        this.repeated = repeated;
        this.lines = new int[repeated.size()];
    }

    /** Line of the row that has the key already. */
    OptionalInt with(long key) {
        var index = repeated.indexOf(key);
        return index < 0 || lines[index] == NONE ? OptionalInt.empty() : OptionalInt.of(lines[index]);
    }

    void add(long key, int line) {
        var index = repeated.indexOf(key);
        if (index >= 0) {
            lines[index] = line;
        }
    }
}
