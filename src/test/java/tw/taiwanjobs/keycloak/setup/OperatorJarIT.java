package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.crypto.KeyRingFile;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.StockRealm;

/**
 * The operators' jar, run as its own process in an empty environment: neither class path nor checkout, and on the path
 * of commands java and what the scripts in bin/ need of the system.
 */
class OperatorJarIT {
    private static final Path JAR = ProjectFiles.target().resolve("taiwanjobs-operator.jar");

    @TempDir
    private Path directory = Path.of("");

    private Path commands = Path.of("");

    @BeforeEach
    void javaAlone() throws IOException {
        commands = Files.createDirectory(directory.resolve("commands"));
        command("java", Path.of(System.getProperty("java.home")).resolve("bin").resolve("java"));
        command("dirname", Path.of("/usr/bin/dirname"));
    }

    private void command(String name, Path program) throws IOException {
        var file = Files.writeString(commands.resolve(name), "#!/bin/sh\nexec '" + program + "' \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void it_makes_a_key_ring() {
        assertThat(jar("keys", "create", "ring.json").exitCode()).isZero();

        assertThat(new KeyRingFile(directory.resolve("ring.json")).load().describe())
                .isEqualTo("1 active");
    }

    @Test
    void what_went_wrong_is_one_line_whichever_command_it_was() {
        assertThat(jar("keys", "add", "none.json"))
                .isEqualTo(new Ended(1, "Key ring none.json is missing: make one with bin/keys create none.json\n"));
        assertThat(jar(
                        "realm",
                        "install",
                        "--server=http://x",
                        "--realm=x",
                        "--user=x",
                        "--password-env=X",
                        "--backup=x"))
                .isEqualTo(new Ended(1, "There is no environment variable X\n"));
    }

    @Test
    void the_administrators_own_realm_is_left_alone() {
        var ended = install("--server=http://localhost:1", "--realm=master", "--backup=before.json");

        assertThat(ended.output())
                .startsWith("Realm master is the administrators' own")
                .hasLineCount(1);
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    @Test
    void a_missing_file_folder_or_server_is_named_in_words() {
        assertThat(jar("keys", "create", "none/ring.json"))
                .isEqualTo(new Ended(
                        1,
                        "Key ring none/ring.json cannot be written: folder " + directory.resolve("none")
                                + " does not exist\n"));
        assertThat(install("--server=localhost:8080", "--realm=members", "--backup=before.json"))
                .isEqualTo(new Ended(1, "--server needs an address as http://localhost:8080, not localhost:8080\n"));
        assertThat(install("--server=http://localhost:1", "--realm=members", "--backup=before.json"))
                .isEqualTo(new Ended(1, "No answer from http://localhost:1: no connection\n"));
    }

    @Test
    void a_missing_realm_file_or_folder_for_the_backup_is_named_in_words() {
        var running = RunningProduct.get();
        var stock = new StockRealm(running.server(), running.mailbox()).create();
        try {
            var server = "--server=" + stock.url();
            var realm = "--realm=" + stock.realm();

            assertThat(install(server, realm, "--from=none.json", "--backup=before.json"))
                    .isEqualTo(new Ended(1, "Cannot read none.json: it does not exist\n"));
            assertThat(install(server, realm, "--backup=none/before.json"))
                    .isEqualTo(new Ended(
                            1,
                            "Cannot write none/before.json: folder " + directory.resolve("none")
                                    + " does not exist\n"));
        } finally {
            stock.admin().realm().remove();
        }
    }

    private Ended install(String... options) {
        var common = Stream.of("realm", "install", "--user=" + KeycloakServer.ADMIN, "--password-env=ADMIN_PASSWORD");
        return jar(Stream.concat(common, Stream.of(options)).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "keys",
                "keys create",
                "keys add",
                "keys rotate",
                "keys retire",
                "realm",
                "realm install",
                "realm uninstall",
                "realm upgrade",
                "doctor",
                "portal",
                "portal add",
                "terms",
                "terms head",
                "terms verify",
                "terms export",
                "terms check",
                "import-members"
            })
    void every_command_has_its_help_whatever_is_missing(String command) {
        var words = Stream.concat(command.lines().flatMap(line -> Stream.of(line.split(" "))), Stream.of("--help"));

        var ended = jar(words.toArray(String[]::new));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output()).startsWith(("Usage: java -jar taiwanjobs-operator.jar " + command).strip() + " [");
    }

    @Test
    void it_installs_the_realm_file_that_stands_in_it() {
        var running = RunningProduct.get();
        var stock = new StockRealm(running.server(), running.mailbox()).create();
        try {
            var installed = jar(
                    "realm",
                    "install",
                    "--server=" + stock.url(),
                    "--realm=" + stock.realm(),
                    "--user=" + KeycloakServer.ADMIN,
                    "--password-env=ADMIN_PASSWORD",
                    "--backup=before.json");

            assertThat(installed.output()).startsWith("Installed in realm");
            assertThat(installed.exitCode()).isZero();
            assertThat(stock.admin().realm().toRepresentation().getBrowserFlow())
                    .isEqualTo("taiwanjobs browser");
        } finally {
            stock.admin().realm().remove();
        }
    }

    @Test
    void it_adds_a_portal_and_looks_at_the_realm() {
        var running = RunningProduct.get();
        var stock = new StockRealm(running.server(), running.mailbox()).create();
        var who = List.of("--server=" + stock.url(), "--user=" + KeycloakServer.ADMIN, "--password-env=ADMIN_PASSWORD");
        try {
            var added = script(
                    "portal",
                    Stream.concat(
                                    Stream.of(
                                            "add",
                                            "--realm=" + stock.realm(),
                                            "--name=skills",
                                            "--redirect=https://skills.example.com/callback",
                                            "--home=https://skills.example.com/"),
                                    who.stream())
                            .toArray(String[]::new));
            var looked = script(
                    "doctor",
                    Stream.concat(Stream.of(stock.realm()), who.stream()).toArray(String[]::new));

            assertThat(added.output()).contains("client id:     skills\n", "OIDCClientID skills\n");
            assertThat(added.exitCode()).isZero();
            assertThat(looked.output()).contains("client jobs-portal: ").doesNotContain("client skills: ");
            assertThat(looked.exitCode()).isEqualTo(2);
        } finally {
            stock.admin().realm().remove();
        }
    }

    @Test
    void the_scripts_need_java_alone() {
        assertThat(script("keys", "create", "ring.json").exitCode()).isZero();
        assertThat(directory.resolve("ring.json")).exists();
        assertThat(script("realm", "--help").output()).contains("install", "uninstall");
    }

    @Test
    void it_holds_commands_and_libraries_and_the_servers_jar_neither() throws IOException {
        assertThat(entries(JAR))
                .allMatch(name -> Stream.of(
                                        "tw/taiwanjobs/keycloak/setup/",
                                        "tw/taiwanjobs/keycloak/operator/",
                                        "tw/taiwanjobs/keycloak/portal/",
                                        "tw/taiwanjobs/keycloak/crypto/BlindIndex.",
                                        "tw/taiwanjobs/keycloak/crypto/Key",
                                        "tw/taiwanjobs/keycloak/crypto/ServerKeys",
                                        "tw/taiwanjobs/keycloak/documents/client/",
                                        "tw/taiwanjobs/keycloak/documents/domain/",
                                        "tw/taiwanjobs/keycloak/migration/client/",
                                        "tw/taiwanjobs/keycloak/identity/domain/",
                                        "tw/taiwanjobs/keycloak/common/",
                                        "de/siegmar/fastcsv/",
                                        "picocli/")
                                .anyMatch(name::startsWith)
                        || name.contains("com/fasterxml/jackson/"));
        assertThat(entries(ProjectFiles.providerJar())).allMatch(name -> name.startsWith("tw/taiwanjobs/keycloak/"));
    }

    private static List<String> entries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    private Ended jar(String... arguments) {
        return run(List.of(commands.resolve("java").toString(), "-jar", JAR.toString()), arguments);
    }

    private Ended script(String name, String... arguments) {
        return run(List.of("/bin/bash", ProjectFiles.script(name).toString()), arguments);
    }

    private Ended run(List<String> program, String... arguments) {
        var command = Stream.concat(program.stream(), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", commands.toString());
        builder.environment().put("ADMIN_PASSWORD", KeycloakServer.ADMIN_PASSWORD);
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private record Ended(int exitCode, String output) {}
}
