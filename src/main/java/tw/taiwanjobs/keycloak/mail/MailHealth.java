package tw.taiwanjobs.keycloak.mail;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.ServerTime;

/**
 * Whether mails go out, for {@code bin/doctor}.
 *
 * @param server {@code none}, {@code reachable} or {@code unreachable}: the realm's mail server, seen from this node
 * @param waiting mails in the outbox, of all realms
 * @param oldestSeconds how long the oldest of them has waited
 */
public record MailHealth(String server, long waiting, long oldestSeconds) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String DEFAULT_PORT = "25";

    public static MailHealth of(KeycloakSession session) {
        OutboxQueue queue = Outbox.of(session).queue();
        return new MailHealth(
                server(session.getContext().getRealm().getSmtpConfig()),
                queue.length(),
                queue.age(ServerTime.now()).toSeconds());
    }

    private static String server(Map<String, String> settings) {
        return Optional.ofNullable(settings.get("host"))
                .filter(host -> !host.isBlank())
                .map(host -> isReachable(host, port(settings)) ? "reachable" : "unreachable")
                .orElse("none");
    }

    private static int port(Map<String, String> settings) {
        return Integer.parseInt(Optional.ofNullable(settings.get("port"))
                .filter(port -> port.matches("\\d{1,5}"))
                .orElse(DEFAULT_PORT));
    }

    private static boolean isReachable(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
