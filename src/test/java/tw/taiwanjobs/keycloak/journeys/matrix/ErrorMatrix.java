package tw.taiwanjobs.keycloak.journeys.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The table {@code error-matrix.csv}, one case for each field and payload. */
final class ErrorMatrix {

    private static final String FILE = "/error-matrix.csv";
    private static final String SET = "@";

    /** @param expected message key beside the field, or {@code accepted} */
    record Case(String page, String field, Payload payload, String expected) {

        boolean isAccepted() {
            return expected.equals("accepted");
        }

        @Override
        public String toString() {
            return page + " " + field + " " + payload + " -> " + expected;
        }
    }

    private final Map<String, List<Payload>> sets = new HashMap<>();

    private ErrorMatrix() {}

    static List<Case> cases() {
        ErrorMatrix matrix = new ErrorMatrix();
        return lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(","))
                .flatMap(matrix::read)
                .toList();
    }

    private Stream<Case> read(String[] columns) {
        if (columns[0].startsWith(SET)) {
            sets.put(columns[0], payloads(columns[1]).toList());
            return Stream.empty();
        }
        return words(columns[0])
                .flatMap(page -> words(columns[1])
                        .flatMap(field ->
                                payloads(columns[2]).map(payload -> new Case(page, field, payload, columns[3]))));
    }

    private Stream<Payload> payloads(String column) {
        return words(column)
                .flatMap(word -> word.startsWith(SET)
                        ? Objects.requireNonNull(sets.get(word), word).stream()
                        : Stream.of(Payload.named(word)));
    }

    private static Stream<String> words(String column) {
        return Arrays.stream(column.split(" +"));
    }

    private static Stream<String> lines() {
        try (InputStream file = ErrorMatrix.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
