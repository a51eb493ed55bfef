package tw.taiwanjobs.keycloak.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** Room for the unpacked server and its database. */
final class DiskSpace {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long NEEDED = 512;

    private DiskSpace() {}

    static void require(Path directory) {
        try {
            Files.createDirectories(directory);
            // Not Files.getFileStore: it looks for a mount point, and a root of its own (chroot) need not have one.
            var free = directory.toFile().getUsableSpace() / MEGABYTE;
            if (free < NEEDED) {
                throw new StartupFailure(
                        "not enough disk space in " + directory + ": " + free + " MB free, " + NEEDED + " MB needed");
            }
        } catch (IOException e) {
            throw new StartupFailure("cannot write to " + directory + ": " + e.getMessage(), e);
        }
    }
}
