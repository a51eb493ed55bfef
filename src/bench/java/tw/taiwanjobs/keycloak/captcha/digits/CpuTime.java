package tw.taiwanjobs.keycloak.captcha.digits;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * CPU time of one thread, which other programs on the machine do not lengthen.
 *
 * @param runs how often, after a warm-up of as many
 * @param medianMs milliseconds
 * @param slowestMs milliseconds
 * @param meanBytes size of the result
 */
record CpuTime(int runs, double medianMs, double slowestMs, long meanBytes) {

    private static final double NANOS_PER_MS = 1e6;

    static CpuTime of(int runs, IntFunction<byte[]> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[runs];
        long bytes = 0;
        for (int i = -runs; i < runs; i++) {
            int run = Math.floorMod(i, runs);
            long start = threads.getCurrentThreadCpuTime();
            int length = work.apply(run).length;
            nanos[run] = threads.getCurrentThreadCpuTime() - start;
            bytes += i < 0 ? 0 : length;
        }
        long[] sorted = LongStream.of(nanos).sorted().toArray();
        return new CpuTime(runs, sorted[runs / 2] / NANOS_PER_MS, sorted[runs - 1] / NANOS_PER_MS, bytes / runs);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.2f ms (slowest %.2f ms), %d bytes, %d runs", medianMs, slowestMs, meanBytes, runs);
    }
}
