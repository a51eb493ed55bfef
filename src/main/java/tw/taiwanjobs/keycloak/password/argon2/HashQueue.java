package tw.taiwanjobs.keycloak.password.argon2;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * So many hashes at once, and the others one after the other in the order in which they came. More than there are
 * processors would only take memory, and processor time from everything else.
 */
final class HashQueue {

    private final Semaphore turns;

    HashQueue(int atOnce) {
        turns = new Semaphore(atOnce, true);
    }

    <T> T inTurn(Supplier<T> hash) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a password waited to be hashed", e);
        }
        try {
            return hash.get();
        } finally {
            turns.release();
        }
    }
}
