package tw.taiwanjobs.keycloak.support.portals;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ChildProcess;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.demo.server.ServerProcess;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;
import tw.taiwanjobs.keycloak.support.Workspace;

/** A portal's server, a program that takes its settings from the environment. It ends with the JVM at the latest. */
final class PortalProcess implements AutoCloseable {

    private static final Path FILES =
            ProjectFiles.root().resolve("src").resolve("test").resolve("portals");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final ServerProcess process;
    private final Thread atTheEnd;

    private PortalProcess(ServerProcess process) {
        this.process = process;
        this.atTheEnd = new Thread(process::stop);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** One of those that the documentation shows, or that goes with them. */
    static Path file(String name) {
        return FILES.resolve(name);
    }

    /** Returns when the portal answers. @param settings beside those that every portal needs */
    static PortalProcess start(
            RegisteredClient client, String issuer, List<String> command, Map<String, String> settings) {
        Path log = Workspace.resolve(client.id() + ".log");
        ServerProcess process =
                ChildProcess.start(command, environment(client, issuer, settings), ProjectFiles.root(), log);
        PortalProcess portal = new PortalProcess(process);
        if (Await.within(START_LIMIT, () -> portal.answers(client, log)).isEmpty()) {
            portal.close();
            throw new StartupFailure(client.id() + " does not answer, see " + log);
        }
        return portal;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        process.stop();
    }

    private static Map<String, String> environment(
            RegisteredClient client, String issuer, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("ISSUER", issuer);
        environment.put("CLIENT_ID", client.id());
        environment.put("CLIENT_SECRET", client.secret());
        environment.put("HOME_URL", client.home().toString());
        environment.put("no_proxy", "localhost");
        return environment;
    }

    private Optional<Boolean> answers(RegisteredClient client, Path log) {
        if (!process.isAlive()) {
            throw new StartupFailure(client.id() + " did not start, see " + log);
        }
        HttpRequest request =
                HttpRequest.newBuilder(client.home()).timeout(START_LIMIT).build();
        try {
            return Optional.of(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()))
                    .map(answer -> true);
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
