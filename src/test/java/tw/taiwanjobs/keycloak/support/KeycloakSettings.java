package tw.taiwanjobs.keycloak.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.taiwanjobs.keycloak.support.container.KeycloakImage;
import tw.taiwanjobs.keycloak.support.database.Database;
import tw.taiwanjobs.keycloak.support.database.H2File;

/** What a test or the demo wants of its Keycloak. */
public final class KeycloakSettings {
    final Path directory;
    private final List<Path> providers = new ArrayList<>();
    private final List<String> buildOptions = new ArrayList<>();
    final List<String> options = new ArrayList<>();
    final Map<String, String> environment = new LinkedHashMap<>();
    Database database = new H2File();
    Optional<Path> realm = Optional.empty();
    List<String> cache = List.of("--cache=local");
    Optional<String> frontend = Optional.empty();
    String name = "keycloak";
    int port = 8080;
    boolean freshData;

    private KeycloakSettings(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** @param directory holds the unpacked server, its data and its logs; kept between runs */
    public static KeycloakSettings in(Path directory) {
        return new KeycloakSettings(directory);
    }

    public KeycloakSettings port(int value) {
        port = value;
        return this;
    }

    public KeycloakSettings provider(Path jar) {
        providers.add(jar);
        return this;
    }

    /** Imported at the start unless the database has the realm; the file is named after the realm: {@code NAME-realm.json}. */
    public KeycloakSettings realm(Path json) {
        realm = Optional.of(json);
        return this;
    }

    public KeycloakSettings withoutRealm() {
        realm = Optional.empty();
        return this;
    }

    public KeycloakSettings database(Database value) {
        database = value;
        return this;
    }

    /**
     * One of several nodes on the loopback address that share a database.
     *
     * @param nodeName names the log file
     * @param address where browsers find the nodes
     * @param clusterPort where the other nodes find this one
     */
    public KeycloakSettings node(String nodeName, String address, int clusterPort) {
        name = nodeName;
        frontend = Optional.of(address);
        cache = List.of(
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + clusterPort);
        return this;
    }

    /** An option of {@code kc.sh build}. */
    public KeycloakSettings buildOption(String option) {
        buildOptions.add(option);
        return this;
    }

    /** An option of {@code kc.sh start}. */
    public KeycloakSettings option(String option) {
        options.add(option);
        return this;
    }

    /** Also fills {@code ${NAME}} placeholders of the realm file. */
    public KeycloakSettings environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts with an empty database. */
    public KeycloakSettings freshData() {
        freshData = true;
        return this;
    }

    private List<String> buildOptions() {
        var all = new ArrayList<>(List.of("--db=" + database.vendor()));
        all.addAll(buildOptions);
        return all;
    }

    public KeycloakServer server() {
        return new KeycloakServer(this, runtime());
    }

    /** What {@code -Dkeycloak.runtime=distribution|container} asks for; the distribution unless told otherwise. */
    private KeycloakRuntime runtime() {
        var kind = System.getProperty("keycloak.runtime", "distribution");
        return switch (kind) {
            case "distribution" ->
                new KeycloakDistribution(directory, ProjectFiles.distribution(), providers, buildOptions());
            case "container" -> new KeycloakImage(directory, providers, buildOptions());
            default -> throw new StartupFailure("-Dkeycloak.runtime is distribution or container, not " + kind);
        };
    }
}
