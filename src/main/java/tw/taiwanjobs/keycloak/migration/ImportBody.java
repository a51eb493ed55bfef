package tw.taiwanjobs.keycloak.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows as NDJSON: one object a line, all values strings but the line's number. */
final class ImportBody {

    static final int MAX_ROWS = 500;
    static final int MAX_ROW_BYTES = 65_536;

    private static final String LINE = "line";
    private static final String WITHHOLD = "withhold";

    private final ObjectMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Set<String> columns;

    /** @param columns names that a row may have */
    ImportBody(Set<String> columns) {
        this.columns = columns;
    }

    /** @throws ImportBodyException at the first line that is none, or when there are too many or too long ones */
    List<ImportRow> read(InputStream body) throws IOException, ImportBodyException {
        InputStream buffered = new BufferedInputStream(body);
        List<ImportRow> rows = new ArrayList<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int lines = 0;
        int next;
        do {
            next = buffered.read();
            if (next == '\n' || next < 0) {
                lines++;
                add(rows, lines, text);
                text.reset();
            } else if (text.size() == MAX_ROW_BYTES) {
                throw ImportBodyException.tooLarge("A row has more than " + MAX_ROW_BYTES + " bytes");
            } else {
                text.write(next);
            }
        } while (next >= 0);
        return rows;
    }

    private void add(List<ImportRow> rows, int line, ByteArrayOutputStream text) throws ImportBodyException {
        String decoded = decode(line, text.toByteArray());
        if (decoded.isBlank()) {
            return;
        }
        if (rows.size() == MAX_ROWS) {
            throw ImportBodyException.tooLarge("There are more than " + MAX_ROWS + " rows");
        }
        rows.add(row(line, decoded));
    }

    private static String decode(int line, byte[] bytes) throws ImportBodyException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ImportBodyException.unreadable(line, "it is not UTF-8");
        }
    }

    private ImportRow row(int line, String text) throws ImportBodyException {
        JsonNode row = parse(line, text);
        if (!row.isObject() || !row.path(LINE).isInt()) {
            throw ImportBodyException.unreadable(line, "it is no object with a number \"line\"");
        }
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            if (!field.getKey().equals(LINE)) {
                values.put(field.getKey(), value(line, field));
            }
        }
        boolean withoutEmail = ImportColumn.EMAIL.equals(values.remove(WITHHOLD));
        return new ImportRow(row.path(LINE).intValue(), values, withoutEmail);
    }

    private String value(int line, Map.Entry<String, JsonNode> field) throws ImportBodyException {
        String name = field.getKey();
        if (!columns.contains(name) && !name.equals(WITHHOLD) && !name.equals(ImportColumn.ALIAS)) {
            throw ImportBodyException.unreadable(line, "it has a name that is no column");
        }
        if (!field.getValue().isTextual()) {
            throw ImportBodyException.unreadable(line, "a value is no string");
        }
        return field.getValue().textValue();
    }

    private JsonNode parse(int line, String text) throws ImportBodyException {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw ImportBodyException.unreadable(line, "it is no JSON");
        }
    }
}
