package tw.taiwanjobs.keycloak.profile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.keycloak.util.JsonSerialization;

/** A list as JSON, plain and compressed. */
final class PublishedList {

    private final byte[] plain;
    private final byte[] gzip;

    private PublishedList(byte[] plain) {
        this.plain = plain;
        this.gzip = compress(plain);
    }

    static PublishedList of(Object list) {
        try {
            return new PublishedList(JsonSerialization.writeValueAsBytes(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] plain() {
        return plain.clone();
    }

    byte[] gzip() {
        return gzip.clone();
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
