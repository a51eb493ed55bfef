package tw.taiwanjobs.keycloak.migration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import tw.taiwanjobs.keycloak.common.TypedText;

/** A moment as ISO 8601 writes it; without an offset it is Taiwan's time, without a time the day's beginning. */
final class WrittenMoment {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private WrittenMoment() {}

    static Optional<Instant> parse(String text) {
        String written = TypedText.normalize(text).replaceFirst("(?<=\\d) (?=\\d)", "T");
        try {
            TemporalAccessor found =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    found instanceof OffsetDateTime moment
                            ? moment.toInstant()
                            : ((LocalDateTime) found).atZone(TAIPEI).toInstant());
        } catch (DateTimeException noTime) {
            return day(written);
        }
    }

    private static Optional<Instant> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written).atStartOfDay(TAIPEI).toInstant());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
