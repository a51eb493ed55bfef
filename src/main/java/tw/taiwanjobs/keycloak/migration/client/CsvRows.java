package tw.taiwanjobs.keycloak.migration.client;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of a CSV file (RFC 4180) below a header. */
final class CsvRows implements MemberRows {

    /** The library tells it in words only. */
    private static final Pattern LINE_OF_TROUBLE = Pattern.compile("line (\\d+)");

    private final Utf8Text text;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private int lastLine = 1;

    CsvRows(Utf8Text text, KnownColumns columns) throws IOException {
        this.text = text;
        this.records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
        var first = nextRecord().orElseThrow(() -> new BrokenFileException(1, "is missing: the file is empty"));
        this.header = first.getFields().stream().map(String::strip).toList();
        columns.checkHeader(lastLine, header);
    }

    @Override
    public Optional<MemberRow> next() throws IOException {
        return nextRecord().map(this::row);
    }

    private Optional<CsvRecord> nextRecord() throws IOException {
        try {
            if (!records.hasNext()) {
                checkEnd();
                return Optional.empty();
            }
            var next = records.next();
            lastLine = Math.toIntExact(next.getStartingLineNumber());
            return Optional.of(next);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrongQuotes(e);
        }
    }

    private BrokenFileException wrongQuotes(CsvParseException trouble) {
        var told = LINE_OF_TROUBLE.matcher(String.valueOf(trouble.getMessage()));
        return new BrokenFileException(
                told.find() ? Integer.parseInt(told.group(1)) : lastLine,
                "begins a row whose quotation marks do not fit: a value in quotation marks ends at a comma or a line end, and a"
                        + " quotation mark inside it is written twice");
    }

    /** A file that was cut off may end in the middle of a value, which nothing else would tell. */
    private void checkEnd() {
        if (!text.isAtStartOfLine()) {
            throw new BrokenFileException(
                    text.line(), "has no line end, so the file may have been cut off; if it is whole, add one");
        }
    }

    private MemberRow row(CsvRecord found) {
        var count = found.getFieldCount();
        if (count != header.size()) {
            var flaw = "it has " + count + " values, the header names " + header.size() + " columns";
            return new MemberRow(lastLine, new HashMap<>(), Optional.of(flaw));
        }
        var values = new HashMap<String, String>();
        for (var i = 0; i < count; i++) {
            if (!found.getField(i).isEmpty()) {
                values.put(header.get(i), found.getField(i));
            }
        }
        return new MemberRow(lastLine, values, Optional.empty());
    }
}
