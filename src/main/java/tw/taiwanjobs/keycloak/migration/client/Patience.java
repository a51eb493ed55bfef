package tw.taiwanjobs.keycloak.migration.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/** How long a server may be gone, and how often it is asked meanwhile. */
final class Patience {

    private final Duration firstPause;
    private final Duration longestPause;
    private final Duration all;
    private final Consumer<String> out;
    private boolean isTold;

    Patience(Duration firstPause, Duration longestPause, Duration all, Consumer<String> out) {
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.all = all;
        this.out = out;
    }

    /** Long enough for a restart, or for somebody to see to the database. */
    static Patience ofAnOperator(Consumer<String> out) {
        return new Patience(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofMinutes(10), out);
    }

    /** One time without an answer. */
    final class Trial {
        private Duration pause = firstPause;
        private Duration waited = Duration.ZERO;

        /** @throws OperatorException if that is enough */
        void pause(String trouble) {
            if (waited.compareTo(all) >= 0) {
                throw new OperatorException("The server does not answer for " + inWords(all) + " (" + trouble + ")");
            }
            tellOnce(trouble);
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperatorException("interrupted");
            }
            waited = waited.plus(pause);
            pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
        }
    }

    Trial newTrial() {
        return new Trial();
    }

    private synchronized void tellOnce(String trouble) {
        if (!isTold) {
            isTold = true;
            out.accept("No answer from the server (" + trouble + "): it is asked again for " + inWords(all));
        }
    }

    /** There was an answer. */
    synchronized void end() {
        if (isTold) {
            isTold = false;
            out.accept("The server answers again");
        }
    }

    private static String inWords(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " minutes" : time.toMillis() + " ms";
    }
}
