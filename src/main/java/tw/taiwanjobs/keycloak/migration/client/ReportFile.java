package tw.taiwanjobs.keycloak.migration.client;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/** A CSV file that grows: one header line, then one line per finding. What was flushed outlives the process. */
final class ReportFile implements AutoCloseable {

    private static final int BYTES_KEPT = 1 << 16;

    private final Path path;
    private final FileChannel channel;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final Writer text = new OutputStreamWriter(lines, StandardCharsets.UTF_8);
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    private ReportFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Begins a new file in place of an older one. */
    static ReportFile begin(Path path, String... header) {
        var report =
                open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        report.add(header);
        report.flush();
        return report;
    }

    /** Goes on with a file whose end, behind this length, was written by somebody who has forgotten it. */
    static ReportFile goOn(Path path, long length) {
        var report = open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (report.channel.size() < length) {
                throw new OperatorException("Report " + path + " is gone or shorter than it was: without --resume, the"
                        + " import begins at the first row again");
            }
            report.channel.truncate(length).position(length);
            return report;
        } catch (IOException e) {
            throw report.unwritable(e);
        }
    }

    private static ReportFile open(Path path, StandardOpenOption... options) {
        try {
            return new ReportFile(path, FileChannel.open(path, options));
        } catch (IOException e) {
            throw new OperatorException("Cannot write " + path + ": " + FileTrouble.writing(path, e));
        }
    }

    void add(String... values) {
        csv.writeRecord(values);
        if (lines.size() > BYTES_KEPT) {
            write();
        }
    }

    /** @return the new length of the file, with all that was added on the disk */
    long flush() {
        try {
            csv.flush();
            if (write() > 0) {
                channel.force(false);
            }
            return channel.position();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private int write() {
        var bytes = ByteBuffer.wrap(lines.toByteArray());
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            lines.reset();
            return bytes.position();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The system's own words, such as that there is no space left. */
    private OperatorException unwritable(IOException cause) {
        return new OperatorException("Cannot write " + path + ": " + cause.getMessage());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
