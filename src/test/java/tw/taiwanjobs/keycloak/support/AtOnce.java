package tw.taiwanjobs.keycloak.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does things at the same moment, each on a thread of its own. */
public final class AtOnce {
    private static final long LIMIT_MINUTES = 3;

    private AtOnce() {}

    /** Results in the order of the actions. */
    public static <T> List<T> all(List<Callable<T>> actions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> action : actions) {
                running.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get(LIMIT_MINUTES, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Lets the compiler see a lambda as an action. */
    public static <T> Callable<T> action(Callable<T> action) {
        return action;
    }
}
