package tw.taiwanjobs.keycloak.migration.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of the file that follow each other: those to send, and the results of those that need not be sent. */
final class Batch {

    /**
     * A row on its way.
     *
     * @param joined the row whose number this one brings
     */
    record Item(int line, byte[] json, String id, Optional<Resident> joined) {

        @Override
        public String toString() {
            return "Item[" + line + "]";
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final List<RowResult> results = new ArrayList<>();
    private int rows;
    private int lastLine;
    private long bytes;

    /** @param line of a row that is in this batch, whatever becomes of it */
    void reach(int line) {
        rows++;
        lastLine = line;
    }

    void add(Item item) {
        items.add(item);
        bytes += item.json().length;
    }

    void add(RowResult result) {
        results.add(result);
    }

    List<Item> items() {
        return items;
    }

    List<RowResult> results() {
        return results;
    }

    int rows() {
        return rows;
    }

    int lastLine() {
        return lastLine;
    }

    long bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return rows == 0;
    }
}
