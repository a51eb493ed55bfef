package tw.taiwanjobs.keycloak.support.testbed;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.keycloak.utils.KeycloakSessionUtil;

/** Keeps what Hibernate's log says of statements; it speaks in the thread that sends them. */
final class StatementRecorder extends Handler {
    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");
    private static final StatementRecorder RECORDER = new StatementRecorder();

    private final Queue<Statement> statements = new ConcurrentLinkedQueue<>();

    private record Statement(String path, String text) {}

    static void begin() {
        RECORDER.statements.clear();
        SQL.setUseParentHandlers(false);
        SQL.addHandler(RECORDER);
        SQL.setLevel(Level.FINE);
    }

    /** @param path part of the path of the requests whose statements are wanted */
    static List<String> end(String path) {
        SQL.setLevel(null);
        SQL.removeHandler(RECORDER);
        SQL.setUseParentHandlers(true);
        return RECORDER.statements.stream()
                .filter(statement -> statement.path().contains(path))
                .map(Statement::text)
                .toList();
    }

    @Override
    public void publish(LogRecord said) {
        pathOfRequest().ifPresent(path -> statements.add(new Statement(path, said.getMessage())));
    }

    private static Optional<String> pathOfRequest() {
        try {
            return Optional.ofNullable(KeycloakSessionUtil.getKeycloakSession())
                    .map(session -> session.getContext().getUri())
                    .map(UriInfo::getPath);
        } catch (ContextNotActiveException task) {
            return Optional.empty();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
