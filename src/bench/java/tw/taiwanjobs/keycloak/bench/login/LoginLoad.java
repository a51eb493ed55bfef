package tw.taiwanjobs.keycloak.bench.login;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.bench.product.Crowd;
import tw.taiwanjobs.keycloak.bench.product.Visitor;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/**
 * Some clients that log members in, one after the other without a pause, each member in a browser that was closed since the
 * last time: a new one would be told by mail.
 */
public final class LoginLoad implements AutoCloseable {

    private final List<Person> members;
    private final int clients;
    private final HttpClient http = Visitor.connections();
    private final ExecutorService threads;
    private final Map<Person, Visitor> browsers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public LoginLoad(List<Person> members, int clients) {
        this.members = members;
        this.clients = clients;
        this.threads = Executors.newFixedThreadPool(clients);
    }

    /** @param loginUrl where a login at the portal starts */
    public Logins run(String loginUrl, Duration duration) {
        Callable<Logins> client = () -> logInUntil(System.nanoTime() + duration.toNanos(), loginUrl);
        try {
            List<Logins> all = new ArrayList<>();
            for (Future<Logins> done : threads.invokeAll(
                    Stream.generate(() -> client).limit(clients).toList())) {
                all.add(done.get());
            }
            return Logins.atOnce(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e);
        }
    }

    private Logins logInUntil(long end, String loginUrl) {
        long start = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        while (System.nanoTime() < end) {
            nanos.add(logIn(loginUrl));
        }
        return Logins.inARow(nanos, System.nanoTime() - start);
    }

    private long logIn(String loginUrl) {
        Person member = members.get(Math.floorMod(next.getAndIncrement(), members.size()));
        long start = System.nanoTime();
        Visitor.Answer answer = browsers.computeIfAbsent(member, first -> new Visitor(http))
                .restart()
                .open(loginUrl)
                .submit(Map.of("username", member.email(), "password", Crowd.PASSWORD));
        long nanos = System.nanoTime() - start;
        if (!answer.location().startsWith(Product.PORTAL_CALLBACK)) {
            throw new IllegalStateException(
                    "a login ended with " + answer.status() + " on page '" + answer.page() + "'");
        }
        return nanos;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
