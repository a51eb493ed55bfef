package tw.taiwanjobs.keycloak.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.taiwanjobs.keycloak.support.HttpBrowser;

/**
 * A browser with an empty cookie jar that costs little itself, as it shares the processors with the server: no parser,
 * connections shared with the visitors before it. Follows no redirect.
 */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<main\\b.*?<form\\b[^>]* action=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern RESET_LINK = Pattern.compile("href=\"([^\"]*/reset-credentials[^\"]*)\"");
    private static final Pattern PAGE = Pattern.compile("data-page=\"([^\"]*)\"");

    /**
     * What came back for a form that was sent.
     *
     * @param page {@code data-page} of the page, empty where there is none
     * @param location where a redirect leads, else empty
     * @param nanos from the first byte sent to the last one received
     */
    public record Answer(int status, String page, String location, String body, long nanos) {

        /** A redirect that was followed. */
        public Answer leadingTo(String newPage) {
            return new Answer(status, newPage, location, body, nanos);
        }
    }

    private final HttpClient http;
    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();
    private URI address = URI.create("http://localhost/");
    private String body = "";

    public Visitor(HttpClient http) {
        this.http = http;
    }

    public static HttpClient connections() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** As after closing the browser: what was to last stays. */
    public Visitor restart() {
        cookies.values().removeIf(cookie -> cookie.getMaxAge() <= 0);
        return this;
    }

    public Visitor open(String url) {
        HttpResponse<String> response = exchange(request(url).GET().build());
        if (response.statusCode() == 303) {
            return open(response.headers().firstValue("Location").orElseThrow());
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "status " + response.statusCode() + " at " + response.uri().getPath());
        }
        address = response.uri();
        body = response.body();
        return this;
    }

    public Visitor openForgotPassword() {
        return open(inPage(RESET_LINK));
    }

    /** Sends the form of the page that was opened last. */
    public Answer submit(Map<String, String> fields) {
        HttpRequest request = request(inPage(FORM))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(HttpBrowser.encode(fields)))
                .build();
        long start = System.nanoTime();
        HttpResponse<String> response = exchange(request);
        long nanos = System.nanoTime() - start;
        return new Answer(
                response.statusCode(),
                page(response.body()),
                response.headers().firstValue("Location").orElse(""),
                response.body(),
                nanos);
    }

    /** Name of the page that was opened last; empty if it has none. */
    public String page() {
        return page(body);
    }

    private static String page(String html) {
        Matcher page = PAGE.matcher(html);
        return page.find() ? page.group(1) : "";
    }

    private String inPage(Pattern link) {
        Matcher found = link.matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("the page has no " + link);
        }
        return address.resolve(found.group(1).replace("&amp;", "&")).toString();
    }

    private HttpRequest.Builder request(String url) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Accept-Language", "zh-TW");
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.values().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            response.headers()
                    .allValues("Set-Cookie")
                    .forEach(header ->
                            HttpCookie.parse(header).forEach(cookie -> cookies.put(cookie.getName(), cookie)));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
