package tw.taiwanjobs.keycloak.migration.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * What a file is known by again without all of it being read.
 *
 * @param digest of its beginning and its end
 */
record FileMark(long bytes, String digest) {

    private static final int LOOKED_AT = 1 << 20;

    static FileMark of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var digest = RowKey.sha256();
            digest.update(part(channel, 0));
            digest.update(part(channel, Math.max(0, channel.size() - LOOKED_AT)));
            return new FileMark(channel.size(), HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static ByteBuffer part(FileChannel channel, long start) throws IOException {
        var part = ByteBuffer.allocate((int) Math.min(LOOKED_AT, channel.size() - start));
        while (part.hasRemaining() && channel.read(part, start + part.position()) >= 0) {
            // Until there is no more.
        }
        return part.flip();
    }
}
