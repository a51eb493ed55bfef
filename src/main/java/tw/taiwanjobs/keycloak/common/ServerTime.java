package tw.taiwanjobs.keycloak.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keycloak.common.util.Time;

/** The server's clock. It goes through Keycloak's, so that a test or an administrator who moves that moves this. */
public final class ServerTime {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);

    private ServerTime() {}

    public static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    public static long epochSeconds() {
        return now().getEpochSecond();
    }

    /** The calendar day in Taiwan, which decides whether a birth date or a graduation lies in the future. */
    public static LocalDate today() {
        return dayInTaiwan(now());
    }

    public static LocalDate dayInTaiwan(Instant moment) {
        return LocalDate.ofInstant(moment, TAIPEI);
    }

    /** {@code 2026/11/24 20:05}: a moment as a mail shows it. */
    public static String shownInTaiwan(Instant moment) {
        return SHOWN.format(moment.atZone(TAIPEI));
    }

    /** {@code 2026-11-24T20:05:00+08:00}: a moment as an administrator's program reads it. */
    public static String isoInTaiwan(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(TAIPEI));
    }
}
