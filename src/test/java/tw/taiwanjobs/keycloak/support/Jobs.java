package tw.taiwanjobs.keycloak.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.StreamSupport;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;

/** Work in the background as an administrator sees it. */
public final class Jobs {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String TASK = "taiwanjobs-jobs";

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeycloakServer server;
    private final AdminApi admin;

    public Jobs(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    public JsonNode get(String job) {
        return StreamSupport.stream(all().spliterator(), false)
                .filter(each -> each.path("job").asText().equals(job))
                .findFirst()
                .orElseThrow();
    }

    public String state(String job) {
        return get(job).path("state").asText();
    }

    public long done(String job) {
        return get(job).path("done").asLong();
    }

    public long left(String job) {
        return get(job).path("left").asLong();
    }

    /** Has what is due begun now. */
    public Jobs begin() {
        Testbed.of(server, Product.REALM).runTask(TASK);
        return this;
    }

    public void awaitSome(String job) {
        Await.until("a step of " + job, PATIENCE, () -> begin().done(job) > 0);
    }

    /** @param goal part of it */
    public void awaitDone(String job, String goal) {
        await("done", job, goal);
    }

    /** @param goal part of it */
    public void awaitStuck(String job, String goal) {
        await("stuck", job, goal);
    }

    private void await(String state, String job, String goal) {
        Await.until(
                job + " to be " + state,
                PATIENCE,
                () -> begin().state(job).equals(state)
                        && get(job).path("goal").asText().contains(goal));
    }

    private JsonNode all() {
        var request = HttpRequest.newBuilder(
                        URI.create(server.url() + "/admin/realms/" + Product.REALM + "/taiwanjobs/jobs"))
                .header("Authorization", "Bearer " + admin.token())
                .build();
        try {
            return new ObjectMapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
