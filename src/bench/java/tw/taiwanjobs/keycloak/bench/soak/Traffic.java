package tw.taiwanjobs.keycloak.bench.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.bench.errands.Errands;
import tw.taiwanjobs.keycloak.bench.errands.OwnErrands;

/** Errands of all kinds, mixed as on a working day, by several clients. */
final class Traffic implements AutoCloseable {

    /** Of a hundred visits. */
    static final Map<String, Integer> MIX = Map.of(
            Errands.LOGIN, 80,
            Errands.LOGIN_REFUSED, 8,
            Errands.SIGN_UP, 4,
            Errands.FORGOT_PASSWORD, 4,
            OwnErrands.FORGOT_ACCOUNT, 2,
            OwnErrands.NEW_BROWSER, 2);

    private static final long SEED = 20_261_130;
    private static final double NANOS_PER_MS = 1e6;

    private final Map<String, Runnable> errands;
    private final int clients;
    private final ExecutorService threads;
    private final List<String> order = new ArrayList<>();

    Traffic(Map<String, Runnable> errands, int clients) {
        this.errands = errands;
        this.clients = clients;
        this.threads = Executors.newFixedThreadPool(clients);
        MIX.forEach((errand, share) -> order.addAll(Collections.nCopies(share, errand)));
        Collections.shuffle(order, new Random(SEED));
    }

    /** Each client comes again as soon as it is done. */
    List<Visit> withoutPause(Duration duration) {
        return run(duration, number -> System.nanoTime());
    }

    /** Visits are due at equal distances, whether or not those before are over. */
    List<Visit> paced(double perSecond, Duration duration) {
        long start = System.nanoTime();
        return run(duration, number -> start + Math.round(number * 1e9 / perSecond));
    }

    private List<Visit> run(Duration duration, IntToLongFunction dueAt) {
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + duration.toNanos();
        List<CompletableFuture<List<Visit>>> running = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> client(next, end, dueAt), threads))
                .limit(clients)
                .toList();
        return running.stream().flatMap(client -> client.join().stream()).toList();
    }

    private List<Visit> client(AtomicInteger next, long end, IntToLongFunction dueAt) {
        List<Visit> visits = new ArrayList<>();
        while (true) {
            int number = next.getAndIncrement();
            long due = dueAt.applyAsLong(number);
            if (due >= end || System.nanoTime() >= end) {
                return visits;
            }
            sleepUntil(due);
            visits.add(visit(order.get(number % order.size()), due));
        }
    }

    private Visit visit(String errand, long due) {
        Optional<String> failure = Optional.empty();
        try {
            Objects.requireNonNull(errands.get(errand), errand).run();
        } catch (RuntimeException | AssertionError e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
        }
        return new Visit(errand, (System.nanoTime() - due) / NANOS_PER_MS, failure);
    }

    private static void sleepUntil(long due) {
        try {
            Thread.sleep(Math.max(0, Duration.ofNanos(due - System.nanoTime()).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
