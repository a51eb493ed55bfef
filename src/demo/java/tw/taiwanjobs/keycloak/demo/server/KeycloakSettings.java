package tw.taiwanjobs.keycloak.demo.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody wants of a Keycloak: the demo, a test, a benchmark. */
public final class KeycloakSettings {
    /** The unpacked distribution. */
    public static final KeycloakRuntime.Kind DISTRIBUTION = KeycloakDistribution::new;

    final Path directory;
    private final List<Path> providers = new ArrayList<>();
    private final List<String> buildOptions = new ArrayList<>();
    final List<String> options = new ArrayList<>();
    final Map<String, String> environment = new LinkedHashMap<>();
    private KeycloakRuntime.Kind runtime = DISTRIBUTION;
    Database database = new H2File();
    Optional<Path> realm = Optional.empty();
    List<String> cache = List.of("--cache=local");
    Optional<String> frontend = Optional.empty();
    String name = "keycloak";
    Optional<Integer> managementPort = Optional.empty();
    int port = 8080;
    boolean freshData;

    private KeycloakSettings(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** @param directory holds the unpacked server, its data and its logs; kept between runs */
    public static KeycloakSettings in(Path directory) {
        return new KeycloakSettings(directory);
    }

    /** Names the log file; {@code keycloak} unless told otherwise. */
    public KeycloakSettings name(String value) {
        name = value;
        return this;
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

    public KeycloakSettings runtime(KeycloakRuntime.Kind value) {
        runtime = value;
        return this;
    }

    public KeycloakSettings database(Database value) {
        database = value;
        return this;
    }

    /**
     * One of several nodes on the loopback address that share a database.
     *
     * @param address where browsers find the nodes
     * @param clusterPort where the other nodes find this one
     */
    public KeycloakSettings node(String address, int clusterPort) {
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

    /** Switches Keycloak's metrics on, see {@link KeycloakServer#metrics}. */
    public KeycloakSettings metricsOn(int value) {
        managementPort = Optional.of(value);
        return buildOption("--metrics-enabled=true").option("--http-management-port=" + value);
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

    /** Starts with an empty database the first time; a later start finds what the one before left. */
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
        return new KeycloakServer(this, runtime.create(directory, providers, buildOptions()));
    }
}
