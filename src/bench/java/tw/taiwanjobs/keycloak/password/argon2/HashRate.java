package tw.taiwanjobs.keycloak.password.argon2;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets threads hash for a while. */
final class HashRate {

    private final int threads;
    private final Duration time;

    HashRate(int threads, int seconds) {
        this.threads = threads;
        this.time = Duration.ofSeconds(seconds);
    }

    double perSecond(Runnable hash) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return IntStream.range(0, threads).mapToObj(thread -> executor.submit(() -> rate(hash))).toList().stream()
                    .mapToDouble(HashRate::result)
                    .sum();
        } finally {
            executor.shutdown();
        }
    }

    private double rate(Runnable hash) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long hashes = 0;
        while (System.nanoTime() < end) {
            hash.run();
            hashes++;
        }
        return hashes
                / ((System.nanoTime() - start) / (double) Duration.ofSeconds(1).toNanos());
    }

    private static double result(Future<Double> rate) {
        try {
            return rate.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return threads + " threads";
    }
}
