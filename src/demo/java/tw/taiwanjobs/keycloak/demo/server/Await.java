package tw.taiwanjobs.keycloak.demo.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never for a fixed time. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** @param what completes the sentence "waited N s for …" of the error */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        value(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    public static <T> T value(String what, Duration limit, Supplier<Optional<T>> source) {
        return within(limit, source)
                .orElseThrow(() -> new AssertionError("waited " + limit.toSeconds() + " s for " + what));
    }

    /** Empty if there was no value in time. */
    public static <T> Optional<T> within(Duration limit, Supplier<Optional<T>> source) {
        var deadline = System.nanoTime() + limit.toNanos();
        var value = source.get();
        while (value.isEmpty() && System.nanoTime() - deadline < 0) {
            pause();
            value = source.get();
        }
        return value;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
