package tw.taiwanjobs.keycloak.bench.server;

import java.util.Locale;
import tw.taiwanjobs.keycloak.bench.login.Logins;

/**
 * One server from its start to its end.
 *
 * @param startSeconds up to its first answer
 * @param idleHeapMib live heap before the first login
 * @param firstMinute logins right after the start
 * @param warm logins after the warm-up
 * @param cpuMs processor time of one warm login
 * @param loadedHeapMib live heap after all logins
 * @param residentMib memory of the process after all logins
 */
record Life(
        double startSeconds,
        long idleHeapMib,
        Logins firstMinute,
        Logins warm,
        double cpuMs,
        long loadedHeapMib,
        long residentMib) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "start %4.1f s, first minute %5.1f/s, warm %5.1f/s and %5.1f ms CPU each, heap %d and %d MiB, process %d MiB",
                startSeconds,
                firstMinute.perSecond(),
                warm.perSecond(),
                cpuMs,
                idleHeapMib,
                loadedHeapMib,
                residentMib);
    }
}
