package tw.taiwanjobs.keycloak.migration.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** What the client knows of a server: a login, what it takes, and an answer to each row. Refuses whoever is called 壞. */
final class FakeServer implements AutoCloseable {

    static final int MOST_ROWS = 10;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMPORT = "/admin/realms/members/taiwanjobs/members/import";

    private final HttpServer server;
    private final Map<String, JsonNode> members = new TreeMap<>();
    private final List<String> queries = new ArrayList<>();
    private Fault fault = (exchange, number, rows) -> false;
    private int batches;

    /** What happens to a batch instead. */
    interface Fault {

        /** @return whether it has been dealt with */
        boolean befalls(HttpExchange exchange, int number, List<JsonNode> rows) throws IOException;
    }

    FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/realms/master/protocol/openid-connect/token", exchange -> {
            var login = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var isRight = !login.contains("username=stranger");
            answer(exchange, isRight ? 200 : 401, "{\"access_token\":\"t\",\"expires_in\":60}");
        });
        server.createContext(IMPORT, this::serve);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    synchronized FakeServer befallenBy(Fault kind) {
        batches = 0;
        fault = kind;
        return this;
    }

    /** Rows that were taken, by member number. */
    synchronized Map<String, JsonNode> members() {
        return new TreeMap<>(members);
    }

    /** The row with that member number; nothing if it was not taken. */
    synchronized JsonNode member(String memberNumber) {
        return members.getOrDefault(memberNumber, MissingNode.getInstance());
    }

    synchronized List<String> queries() {
        return List.copyOf(queries);
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, """
                    {"columns":["memberNumber","nationalId","residentNumber","birthdate","firstName","email","emailVerified"],
                     "maxRows":%d,"maxRowBytes":2000,"other":1}
                    """.formatted(MOST_ROWS));
            return;
        }
        var rows = rows(exchange);
        synchronized (this) {
            queries.add(exchange.getRequestURI().getQuery());
            if (!fault.befalls(exchange, ++batches, rows)) {
                answer(exchange, 200, take(rows, exchange.getRequestURI().getQuery()));
            }
        }
    }

    private static List<JsonNode> rows(HttpExchange exchange) throws IOException {
        var rows = new ArrayList<JsonNode>();
        for (var line : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    /** @return an answer for each */
    synchronized String take(List<JsonNode> rows, String query) {
        var answers = new StringBuilder();
        for (var row : rows) {
            answers.append(answer(row, query.contains("dryRun=true"), query.contains("update=true")))
                    .append('\n');
        }
        return answers.toString();
    }

    private String answer(JsonNode row, boolean dryRun, boolean update) {
        var line = row.path("line").asInt();
        if (row.path("firstName").asText().equals("壞")) {
            return "{\"line\":" + line + ",\"outcome\":\"refused\",\"column\":\"firstName\",\"reason\":\"it is bad\"}";
        }
        var key = row.path("memberNumber").asText();
        var known = members.get(key);
        if (known == null || !known.equals(row) && update) {
            if (!dryRun) {
                members.put(key, row);
            }
            return "{\"line\":" + line + ",\"outcome\":\"" + (known == null ? "created" : "updated") + "\""
                    + (row.has("withhold") ? ",\"column\":\"email\",\"reason\":\"shared\"}" : "}");
        }
        return "{\"line\":" + line + ",\"outcome\":\"unchanged\",\"differs\":" + !known.equals(row) + "}";
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
