package tw.taiwanjobs.keycloak.migration.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tw.taiwanjobs.keycloak.operator.NoAnswerException;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** The server's side of the import. Threads may share it. */
final class ImportEndpoint {

    private static final String PATH = "/taiwanjobs/members/import";
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(5);
    private static final int LOGIN_OVER = 401;
    private static final int TOO_MANY = 429;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RealmAdminRest rest;
    private final String path;

    ImportEndpoint(RealmAdminRest rest, boolean dryRun, boolean update) {
        this.rest = rest;
        this.path = PATH + "?dryRun=" + dryRun + "&update=" + update;
    }

    ImportTerms terms() {
        try {
            var response = http.send(rest.request(PATH).GET().build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw refused(response.statusCode(), response.body());
            }
            return JSON.readValue(response.body(), ImportTerms.class);
        } catch (JsonProcessingException e) {
            throw new OperatorException("This server speaks another language: is it of the same release?");
        } catch (IOException e) {
            throw new NoAnswerException("No answer: " + RealmAdminRest.reason(e));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * What the server has said.
     *
     * @param answers to the first of the rows, which stay true whatever happened then
     * @param trouble why there is no answer to the others
     */
    record Reply(List<RowAnswer> answers, Optional<String> trouble) {}

    Reply send(List<byte[]> rows) {
        var answers = new AnswerLines(rows.size());
        try {
            var request = rest.request(path)
                    .setHeader("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofByteArrays(rows))
                    .build();
            var sent = http.sendAsync(request, BodyHandlers.fromLineSubscriber(answers));
            return reply(sent.get(LONGEST_BATCH.toSeconds(), TimeUnit.SECONDS), answers);
        } catch (NoAnswerException e) {
            return new Reply(List.of(), Optional.of(String.valueOf(e.getMessage())));
        } catch (TimeoutException e) {
            return new Reply(answers.read(), Optional.of("it takes too long"));
        } catch (ExecutionException e) {
            return new Reply(answers.read(), Optional.of(reason(e)));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Reply reply(HttpResponse<Void> response, AnswerLines answers) {
        var status = response.statusCode();
        if (status == 200) {
            var read = answers.read();
            return new Reply(read, answers.areAll() ? Optional.empty() : Optional.of("its answer was cut off"));
        }
        if (status == LOGIN_OVER) {
            rest.logIn();
        }
        if (status == LOGIN_OVER || status == TOO_MANY || status >= 500) {
            return new Reply(List.of(), Optional.of("it answers with status " + status));
        }
        throw refused(status, answers.text());
    }

    private static OperatorException refused(int status, String body) {
        return new OperatorException(
                switch (status) {
                    case 401 -> "This login is not good for the realm of the members: see --auth-realm";
                    case 403 ->
                        "This account may not import members: it needs the role import-members of the client"
                                + " realm-management";
                    case 404 ->
                        "Nothing can be imported here: the server does not allow it, or there is no such realm"
                                + " (docs/migration.md)";
                    default ->
                        "The server refuses what it was sent with status " + status + ": "
                                + body.replaceAll("\\s+", " ");
                });
    }

    private static String reason(ExecutionException e) {
        if (e.getCause() instanceof IOException cause) {
            return RealmAdminRest.reason(cause);
        }
        throw new IllegalStateException(e);
    }

    private static OperatorException interrupted() {
        Thread.currentThread().interrupt();
        return new OperatorException("interrupted");
    }
}
