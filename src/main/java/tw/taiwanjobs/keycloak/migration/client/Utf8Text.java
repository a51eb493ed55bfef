package tw.taiwanjobs.keycloak.migration.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a file that is UTF-8 and nothing else, without its byte order mark. Knows where it is. */
final class Utf8Text extends Reader {

    private static final int BYTES_AT_ONCE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream bytes;
    private final ByteBuffer undecoded = ByteBuffer.allocate(BYTES_AT_ONCE).flip();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long read;
    private boolean isAtStart = true;
    private boolean isAtEnd;
    private int line = 1;
    private char last = '\n';

    Utf8Text(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Bytes of the file that were taken so far. */
    long position() {
        return read;
    }

    /** Where the next character stands, counted from 1. */
    int line() {
        return line;
    }

    /** Whether the last character that was read ends a line; so it is said of an empty file too. */
    boolean isAtStartOfLine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var decoded = CharBuffer.wrap(target, offset, length).slice();
        while (decoded.position() == 0) {
            var result = decoder.decode(undecoded, decoded, isAtEnd);
            dropByteOrderMark(decoded);
            countLines(target, offset, decoded.position());
            if (result.isError()) {
                throw new BrokenFileException(line, "is not UTF-8 text");
            }
            if (decoded.position() == 0 && isAtEnd) {
                return -1;
            }
            if (result.isUnderflow() && decoded.position() == 0) {
                fill();
            }
        }
        return decoded.position();
    }

    private void fill() throws IOException {
        undecoded.compact();
        var taken = bytes.read(undecoded.array(), undecoded.position(), undecoded.remaining());
        isAtEnd = taken < 0;
        if (taken > 0) {
            read += taken;
            undecoded.position(undecoded.position() + taken);
        }
        undecoded.flip();
    }

    private void dropByteOrderMark(CharBuffer decoded) {
        if (isAtStart && decoded.position() > 0) {
            isAtStart = false;
            decoded.flip();
            if (decoded.get(0) == BYTE_ORDER_MARK) {
                decoded.get();
            }
            decoded.compact();
        }
    }

    private void countLines(char[] characters, int offset, int length) {
        for (var i = offset; i < offset + length; i++) {
            var character = characters[i];
            if (character == '\r' || character == '\n' && last != '\r') {
                line++;
            }
            last = character;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
