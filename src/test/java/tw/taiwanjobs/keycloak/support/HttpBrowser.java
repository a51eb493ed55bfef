package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without JavaScript: keeps cookies, follows redirects within Keycloak and to the portals it may visit, sends
 * forms. Not thread-safe.
 */
public final class HttpBrowser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private final Map<String, String> headers;
    private final Set<String> visited = new HashSet<>();
    private URI address = URI.create("about:blank");
    private int status;
    private String body = "";
    private Optional<Document> document = Optional.empty();
    private List<String> setCookies = List.of();
    private Optional<Duration> retryAfter = Optional.empty();

    private HttpBrowser(String language, HttpClient http) {
        this.headers = new LinkedHashMap<>(Map.of("Accept", "text/html", "Accept-Language", language));
        this.http = http;
    }

    public static HttpBrowser inChinese() {
        return new HttpBrowser("zh-TW", HttpClient.newHttpClient());
    }

    public static HttpBrowser inEnglish() {
        return new HttpBrowser("en", HttpClient.newHttpClient());
    }

    /** One whose requests go through an HTTP proxy. */
    static HttpBrowser inChineseBehind(InetSocketAddress proxy) {
        HttpClient.Builder http = HttpClient.newBuilder().proxy(ProxySelector.of(proxy));
        return new HttpBrowser("zh-TW", http.build());
    }

    /** From now on every request has this header, in place of the one that it has had. */
    public HttpBrowser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Follows redirects to this site too, and from it. */
    public HttpBrowser visiting(String url) {
        visited.add(URI.create(url).getAuthority());
        return this;
    }

    public HttpBrowser open(String url) {
        return send(request(URI.create(url)).GET());
    }

    /** Sends the page's form with exactly these fields. */
    public HttpBrowser submit(Map<String, String> fields) {
        return post(formAction(), encode(fields));
    }

    /** Sends an already encoded body to an address: for requests that no browser would make. */
    public HttpBrowser post(String url, String encodedBody) {
        return post(url, "application/x-www-form-urlencoded", encodedBody);
    }

    public HttpBrowser post(String url, String contentType, String body) {
        return send(request(URI.create(url)).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** As a program does it, with a body of JSON. */
    public HttpBrowser put(String url, String json) {
        return send(request(URI.create(url))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** As a program does it. */
    public HttpBrowser delete(String url) {
        return send(request(URI.create(url)).DELETE());
    }

    /** Fetches what a page refers to, such as a picture: the page stays. */
    public HttpResponse<byte[]> fetch(String url) {
        return exchange(withCookies(request(URI.create(url)).GET().build()), BodyHandlers.ofByteArray());
    }

    /** What the page's forms send by themselves: their hidden fields. */
    public Map<String, String> hiddenFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        document().select("main form input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        return fields;
    }

    public String formAction() {
        Element form = document().selectFirst("main form[action]");
        if (form == null) {
            throw new AssertionError("no form on page " + page() + " at " + address.getPath());
        }
        return form.attr("abs:action");
    }

    /** {@code data-page} of the page shown; empty if it has none. */
    public String page() {
        Element named = document().selectFirst("[data-page]");
        return named == null ? "" : named.attr("data-page");
    }

    /** Names of the fields marked invalid, in the order of the page. */
    public List<String> invalidFields() {
        return document().select("[aria-invalid=true]").eachAttr("name").stream()
                .distinct()
                .toList();
    }

    /** Text of the elements that describe a field: hint and error. */
    public String describedBy(String field) {
        Element input = document().selectFirst("[name=" + field + "]");
        return input == null
                ? ""
                : List.of(input.attr("aria-describedby").split(" ")).stream()
                        .filter(id -> !id.isBlank())
                        .map(id -> document().getElementById(id))
                        .filter(element -> element != null)
                        .map(Element::text)
                        .collect(Collectors.joining(" "));
    }

    /** Value of a text field as the page shows it. */
    public String value(String field) {
        Element input = document().selectFirst("input[name=" + field + "]");
        return input == null ? "" : input.val();
    }

    /** The page, to be read and not to be changed. */
    public Document document() {
        Document parsed = document.orElseGet(() -> Jsoup.parse(body, address.toString()));
        document = Optional.of(parsed);
        return parsed;
    }

    public String body() {
        return body;
    }

    public URI address() {
        return address;
    }

    public int status() {
        return status;
    }

    /** When the last answer asks to be asked again. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The cookies that the last answer set, as it set them. */
    public List<String> setCookies() {
        return setCookies;
    }

    /** As a browser that is closed and opened again: cookies of the session are gone. */
    public HttpBrowser restart() {
        for (HttpCookie cookie : List.copyOf(cookies())) {
            if (cookie.getMaxAge() < 0) {
                cookies.getCookieStore().remove(null, cookie);
            }
        }
        return this;
    }

    /** As somebody who writes into the browser's store. */
    public HttpBrowser forge(String name, String value) {
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(null, new HttpCookie(name, value));
        return this;
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(URI url) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        headers.forEach(request::setHeader);
        return request;
    }

    /** Java's own cookie handler would hold back Keycloak's Secure cookies on http://localhost, which browsers send. */
    private HttpRequest withCookies(HttpRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request, (name, value) -> true);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> !cookie.hasExpired() && isForPath(cookie, request.uri()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((left, right) -> left + "; " + right)
                .ifPresent(header -> builder.header("Cookie", header));
        return builder.build();
    }

    private static boolean isForPath(HttpCookie cookie, URI address) {
        return cookie.getPath() == null || address.getPath().startsWith(cookie.getPath());
    }

    private HttpBrowser send(HttpRequest.Builder builder) {
        HttpRequest request = withCookies(builder.build());
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
        keepCookies(request.uri(), response);
        show(request.uri(), response.body());
        status = response.statusCode();
        retryAfter =
                response.headers().firstValue("Retry-After").map(Long::valueOf).map(Duration::ofSeconds);
        if (status == 302 || status == 303) {
            return follow(location(response));
        }
        if (status == 307) {
            return send(builder.uri(location(response)));
        }
        return this;
    }

    private URI location(HttpResponse<String> response) {
        return address.resolve(response.headers().firstValue("Location").orElseThrow());
    }

    /** Stops at the portal's address if its server is not part of the test. */
    private HttpBrowser follow(URI next) {
        if (!mayFollow(next)) {
            show(next, "");
            return this;
        }
        return open(next.toString());
    }

    private void show(URI from, String text) {
        address = from;
        body = text;
        document = Optional.empty();
    }

    private boolean mayFollow(URI next) {
        return next.getAuthority().equals(address.getAuthority())
                || visited.contains(next.getAuthority())
                || visited.contains(address.getAuthority());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> response = http.send(request, handler);
            HttpTrail.note(request.uri(), response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void keepCookies(URI from, HttpResponse<String> response) {
        setCookies = response.headers().allValues("Set-Cookie");
        for (String header : setCookies) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                cookie.setSecure(false);
                cookies.getCookieStore().remove(from, cookie);
                if (cookie.getMaxAge() != 0) {
                    cookies.getCookieStore().add(from, cookie);
                }
            }
        }
    }
}
