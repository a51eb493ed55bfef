package tw.taiwanjobs.keycloak.support.testbed;

import java.util.concurrent.Semaphore;

/** Where the server's password hashes wait while the gate is shut; who came first goes first. */
final class HashGate {
    private static final Semaphore TURNS = new Semaphore(0, true);
    private static volatile boolean shut;

    private HashGate() {}

    static void shut() {
        shut = true;
    }

    static int waiting() {
        return TURNS.getQueueLength();
    }

    static void letOnePass() {
        TURNS.release();
    }

    static void open() {
        shut = false;
        TURNS.release(TURNS.getQueueLength());
    }

    static void pass() {
        if (shut) {
            TURNS.acquireUninterruptibly();
        }
    }
}
