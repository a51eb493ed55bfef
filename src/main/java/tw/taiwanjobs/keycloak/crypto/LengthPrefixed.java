package tw.taiwanjobs.keycloak.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Several texts as one row of bytes that no other texts give: each as UTF-8 after its length in four bytes. */
final class LengthPrefixed {
    private LengthPrefixed() {}

    static byte[] bytes(String... parts) {
        var encoded = Stream.of(parts)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        var buffer = ByteBuffer.allocate(
                encoded.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        encoded.forEach(part -> buffer.putInt(part.length).put(part));
        return buffer.array();
    }
}
