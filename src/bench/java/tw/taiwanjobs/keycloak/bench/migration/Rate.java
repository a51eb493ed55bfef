package tw.taiwanjobs.keycloak.bench.migration;

import java.util.Locale;

/** Members that came in, and the seconds that it took. */
record Rate(int members, double seconds) {

    double perSecond() {
        return members / seconds;
    }

    static Rate of(int members, long startNanos) {
        return new Rate(members, (System.nanoTime() - startNanos) / 1e9);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d in %.1f s, %.0f/s", members, seconds, perSecond());
    }
}
