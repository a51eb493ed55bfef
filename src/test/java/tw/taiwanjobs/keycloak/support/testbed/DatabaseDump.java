package tw.taiwanjobs.keycloak.support.testbed;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every row of every table, one column a line: {@code TABLE.COLUMN=value}, on PostgreSQL in capitals too. Bytes appear as text and in hex. */
final class DatabaseDump {
    private final Connection connection;
    private final StringBuilder text = new StringBuilder();

    DatabaseDump(Connection connection) {
        this.connection = connection;
    }

    String text() throws SQLException {
        for (var table : tables()) {
            append(table);
        }
        return text.toString();
    }

    private List<String> tables() throws SQLException {
        var names = new ArrayList<String>();
        var schema = connection.getSchema();
        try (var rows = connection.getMetaData().getTables(connection.getCatalog(), schema, "%", null)) {
            while (rows.next()) {
                if (rows.getString("TABLE_TYPE").endsWith("TABLE")) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private void append(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            while (rows.next()) {
                appendRow(table, rows);
            }
        }
    }

    private void appendRow(String table, ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            var value = readable(row.getObject(i));
            var column = (table + "." + columns.getColumnName(i)).toUpperCase(Locale.ROOT);
            text.append("%s=%s%n".formatted(column, value));
        }
    }

    private static String readable(@Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return readable(bytes);
        }
        if (value instanceof Blob blob) {
            return readable(blob.getBytes(1, (int) blob.length()));
        }
        if (value instanceof Clob clob) {
            return read(clob);
        }
        return String.valueOf(value);
    }

    private static String readable(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8) + " " + HexFormat.of().formatHex(bytes);
    }

    private static String read(Clob clob) throws SQLException {
        try (var reader = clob.getCharacterStream()) {
            var whole = new StringWriter();
            reader.transferTo(whole);
            return whole.toString();
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
