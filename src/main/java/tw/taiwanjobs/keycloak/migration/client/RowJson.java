package tw.taiwanjobs.keycloak.migration.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A row on its way to the server: the values as they stand in the file, with the line. */
final class RowJson {

    /** What only the client knows, after its look at the whole file. */
    static final String WITHHOLD = "withhold";

    static final String ALIAS = "alias";

    private static final String LINE = "line";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A control character becomes six; quotation marks, colon and comma come on top. */
    private static final int MOST_BYTES_A_CHARACTER = 6;

    private static final int AROUND_A_VALUE = 6;
    /** Line, alias and the e-mail that is withheld. */
    private static final int BYTES_OF_THE_REST = 100;

    private RowJson() {}

    static byte[] of(MemberRow row, Map<String, String> additions) {
        var object = JSON.createObjectNode().put(LINE, row.line());
        row.values().forEach(object::put);
        additions.forEach(object::put);
        return bytes(object);
    }

    /** With room for what the client adds. */
    static boolean isLongerThan(int mostBytes, MemberRow row) {
        var room = mostBytes - BYTES_OF_THE_REST;
        return roughly(row) > room && of(row, Map.of()).length > room;
    }

    private static long roughly(MemberRow row) {
        return row.values().entrySet().stream()
                .mapToLong(value -> value.getKey().length()
                        + (long) MOST_BYTES_A_CHARACTER * value.getValue().length()
                        + AROUND_A_VALUE)
                .sum();
    }

    private static byte[] bytes(Object json) {
        try {
            return (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
