package tw.taiwanjobs.keycloak.common;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Several texts as one row of bytes that no other texts give: each as UTF-8 after its length in four bytes, the highest first; one that
 * is not there as the length -1 alone.
 */
public final class LengthPrefixed {
    private static final int ABSENT = -1;

    private LengthPrefixed() {}

    public static byte[] bytes(@Nullable String... parts) {
        byte[][] encoded = Arrays.stream(parts).map(LengthPrefixed::encoded).toArray(byte[][]::new);
        var buffer = ByteBuffer.allocate(
                Arrays.stream(encoded).mapToInt(part -> part.length).sum());
        Arrays.stream(encoded).forEach(buffer::put);
        return buffer.array();
    }

    private static byte[] encoded(@Nullable String part) {
        if (part == null) {
            return ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).array();
        }
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + text.length)
                .putInt(text.length)
                .put(text)
                .array();
    }
}
