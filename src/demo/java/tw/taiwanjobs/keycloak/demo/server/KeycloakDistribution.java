package tw.taiwanjobs.keycloak.demo.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The unpacked distribution with its provider jars; built again only when one of its ingredients has changed. */
final class KeycloakDistribution implements KeycloakRuntime {
    private final Path directory;
    private final Path distribution;
    private final List<Path> providers;
    private final List<String> buildOptions;

    KeycloakDistribution(Path directory, List<Path> providers, List<String> buildOptions) {
        this.directory = directory;
        this.distribution = ProjectFiles.distribution();
        this.providers = List.copyOf(providers);
        this.buildOptions = List.copyOf(buildOptions);
    }

    private Path home() {
        return directory.resolve("keycloak");
    }

    private Path script() {
        return home().resolve("bin").resolve("kc.sh");
    }

    @Override
    public Path data() {
        return home().resolve("data");
    }

    @Override
    public void prepare(ToIntFunction<Command> run) {
        var mark = directory.resolve("keycloak.fingerprint");
        try {
            var fingerprint = fingerprint();
            if (Files.exists(mark) && Files.readString(mark).equals(fingerprint) && Files.exists(script())) {
                return;
            }
            Files.deleteIfExists(mark);
            unpack(run);
            copyProviders();
            build(run);
            Files.writeString(mark, fingerprint);
        } catch (IOException e) {
            throw new StartupFailure("cannot prepare Keycloak in " + directory + ": " + e.getMessage(), e);
        }
    }

    @Override
    public ServerProcess start(List<String> options, Map<String, String> environment, Path log) {
        var command = new ArrayList<>(List.of(script().toString(), "start", "--optimized", "--import-realm"));
        command.addAll(options);
        var everything = new LinkedHashMap<>(javaEnvironment());
        everything.putAll(environment);
        return ChildProcess.start(command, everything, directory, log);
    }

    private void unpack(ToIntFunction<Command> run) throws IOException {
        var mark = directory.resolve("keycloak.distribution");
        var name = distribution.getFileName().toString();
        if (Files.exists(mark) && Files.readString(mark).equals(name)) {
            return;
        }
        var fresh = Directories.empty(directory.resolve("keycloak.unpacking"));
        var log = directory.resolve("unpack.log");
        var command = List.of("tar", "-xzf", distribution.toString(), "-C", fresh.toString(), "--strip-components=1");
        requireSuccess(run.applyAsInt(new Command(command, log)), "unpacking Keycloak failed", log);
        if (Files.exists(data())) {
            Files.move(data(), fresh.resolve("data"));
        }
        Directories.delete(home());
        Files.move(fresh, home());
        Files.writeString(mark, name);
    }

    private void copyProviders() throws IOException {
        var target = Directories.empty(home().resolve("providers"));
        for (var jar : providers) {
            Files.copy(jar, target.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void build(ToIntFunction<Command> run) {
        var log = directory.resolve("keycloak-build.log");
        var command = new ArrayList<>(List.of(script().toString(), "build"));
        command.addAll(buildOptions);
        requireSuccess(run.applyAsInt(new Command(command, log)), "building Keycloak failed", log);
    }

    private static void requireSuccess(int exitCode, String failure, Path log) {
        if (exitCode != 0) {
            throw new StartupFailure(failure + ": " + new ServerLog(log).reason());
        }
    }

    private String fingerprint() throws IOException {
        var digest = sha256();
        digest.update(distribution.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(buildOptions.toString().getBytes(StandardCharsets.UTF_8));
        for (var jar : providers) {
            digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(jar));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The build is over before a compiler that optimises would pay. */
    static Map<String, String> buildEnvironment() {
        var environment = new LinkedHashMap<>(javaEnvironment());
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return environment;
    }

    private static Map<String, String> javaEnvironment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home", ""), "JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx768m");
    }
}
