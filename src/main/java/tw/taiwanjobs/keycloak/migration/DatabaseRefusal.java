package tw.taiwanjobs.keycloak.migration;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A row that the database takes neither now nor later. */
final class DatabaseRefusal {

    /** Data exception and integrity constraint violation, ISO/IEC 9075-2, 24.1. */
    private static final Set<String> CLASSES = Set.of("22", "23");

    private DatabaseRefusal() {}

    /** @return why, in the standard's code; empty if the failure is not the row's */
    static Optional<String> sqlState(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null && CLASSES.contains(state.substring(0, 2)))
                .findFirst();
    }
}
