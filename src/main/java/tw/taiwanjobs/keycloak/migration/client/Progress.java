package tw.taiwanjobs.keycloak.migration.client;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says how far it is, how fast, and what time is left: in one line of a terminal, or now and then in a line of its own. */
final class Progress {

    private static final Duration ON_A_TERMINAL = Duration.ofMillis(500);
    private static final Duration IN_LINES = Duration.ofSeconds(10);
    private static final int WIDTH = 79;

    private final PrintWriter out;
    private final boolean isTerminal;
    private final Clock clock;
    private String what = "";
    private long end;
    private long startOfRows;
    private long startOfPosition;
    private Instant start = Instant.MIN;
    private Instant next = Instant.MAX;

    Progress(PrintWriter out, boolean isTerminal, Clock clock) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.clock = clock;
    }

    /** @param wholeLength what the position is at the end */
    void begin(String newWhat, long wholeLength) {
        beginAt(newWhat, wholeLength, 0, 0);
    }

    /** Goes on with what was done before, which says nothing of the rate. */
    synchronized void beginAt(String newWhat, long wholeLength, long rows, long position) {
        end();
        what = newWhat;
        end = wholeLength;
        startOfRows = rows;
        startOfPosition = position;
        start = clock.instant();
        next = start.plus(interval());
    }

    synchronized void reached(long rows, long position) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(interval());
        var line = line(rows, position, Duration.between(start, now));
        if (isTerminal) {
            out.print("\r" + pad(line));
        } else {
            out.println(line);
        }
        out.flush();
    }

    /** Something else is said now. */
    synchronized void end() {
        wipe();
        what = "";
    }

    synchronized void say(String line) {
        wipe();
        out.println(line);
        out.flush();
    }

    private void wipe() {
        if (isTerminal && !what.isEmpty()) {
            out.print("\r" + pad("") + "\r");
            out.flush();
        }
    }

    private Duration interval() {
        return isTerminal ? ON_A_TERMINAL : IN_LINES;
    }

    private String line(long rows, long position, Duration passed) {
        var seconds = passed.toMillis() / 1000.0;
        var rate = (rows - startOfRows) / seconds;
        var left = seconds * (end - position) / Math.max(1, position - startOfPosition);
        return String.format(
                Locale.ROOT,
                "%s: %,d rows, %d %%, %,.0f rows/s, %s left",
                what,
                rows,
                Math.min(100, 100 * position / Math.max(1, end)),
                rate,
                inWords(Duration.ofSeconds(Math.round(left))));
    }

    private static String inWords(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private static String pad(String line) {
        return String.format(Locale.ROOT, "%-" + WIDTH + "s", line);
    }
}
