package tw.taiwanjobs.keycloak.migration.client;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of a file with one JSON object a line. */
final class NdjsonRows implements MemberRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KnownColumns columns;
    private final JsonParser parser;

    NdjsonRows(Utf8Text text, KnownColumns columns) throws IOException {
        this.columns = columns;
        this.parser = JSON.createParser(text).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public Optional<MemberRow> next() throws IOException {
        try {
            var start = parser.nextToken();
            if (start == null) {
                return Optional.empty();
            }
            if (start != JsonToken.START_OBJECT) {
                throw noRow(parser.currentTokenLocation());
            }
            return Optional.of(row(line(parser.currentTokenLocation())));
        } catch (JsonProcessingException e) {
            throw noRow(e.getLocation());
        }
    }

    private MemberRow row(int line) throws IOException {
        var values = new HashMap<String, String>();
        Optional<String> flaw = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            columns.check(line, Set.of(name));
            if (parser.nextToken().isStructStart()) {
                flaw = Optional.of("it has more than one value in column " + name);
                parser.skipChildren();
            } else {
                put(values, name);
            }
        }
        return new MemberRow(line, values, flaw);
    }

    private void put(Map<String, String> values, String name) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NULL && !parser.getText().isEmpty()) {
            values.put(name, parser.getText());
        }
    }

    private static BrokenFileException noRow(JsonLocation where) {
        return new BrokenFileException(line(where), "is no JSON object of this format, or was cut off");
    }

    private static int line(JsonLocation where) {
        return where == null ? 1 : where.getLineNr();
    }
}
