package tw.taiwanjobs.keycloak.support;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/** What the browsers of this JVM have left on the wire since it was opened, beside the pages: addresses and headers. */
public final class HttpTrail implements AutoCloseable {

    private static final Set<HttpTrail> OPEN = new CopyOnWriteArraySet<>();

    private final List<String> addresses = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    private final List<String> cookies = new CopyOnWriteArrayList<>();

    private HttpTrail() {}

    public static HttpTrail open() {
        HttpTrail trail = new HttpTrail();
        OPEN.add(trail);
        return trail;
    }

    /** Asked for and redirected to. */
    public List<String> addresses() {
        return List.copyOf(addresses);
    }

    /** Of the answers, but for cookies. */
    public List<String> headers() {
        return List.copyOf(headers);
    }

    /** As they were set. */
    public List<String> cookies() {
        return List.copyOf(cookies);
    }

    static void note(URI address, HttpResponse<?> answer) {
        OPEN.forEach(trail -> trail.add(address, answer));
    }

    private void add(URI address, HttpResponse<?> answer) {
        addresses.add(address.toString());
        addresses.addAll(answer.headers().allValues("Location"));
        cookies.addAll(answer.headers().allValues("Set-Cookie"));
        answer.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Set-Cookie") && !name.equalsIgnoreCase("Location")) {
                headers.add(name + ": " + values);
            }
        });
    }

    @Override
    public void close() {
        OPEN.remove(this);
    }
}
