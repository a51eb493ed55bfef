package tw.taiwanjobs.keycloak.demo.server;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mail server on the loopback address that takes mail for everybody and keeps it in memory. Stop and start it again
 * to play a mail server that is down: it comes back on its old port, with the mails it had.
 */
public final class Mailbox implements AutoCloseable {
    private static final int ANY_FREE_PORT = 0;
    private static final String ADDRESS = "localhost";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ReceivedMail> mails = new ArrayList<>();
    private final List<Consumer<ReceivedMail>> listeners = new CopyOnWriteArrayList<>();
    private int port = ANY_FREE_PORT;
    private @Nullable GreenMail server;

    private Mailbox() {}

    public static Mailbox onFreePort() {
        return new Mailbox();
    }

    public static Mailbox started() {
        var mailbox = onFreePort();
        mailbox.start();
        return mailbox;
    }

    public synchronized void start() {
        var fresh = new GreenMail(new ServerSetup(port, ADDRESS, ServerSetup.PROTOCOL_SMTP));
        fresh.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            receive(message);
            return userOf(fresh, recipient.getEmail());
        });
        fresh.start();
        port = fresh.getSmtp().getPort();
        server = fresh;
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Known after the first start if it was left to the system. */
    public synchronized int port() {
        return port;
    }

    /** A realm's setting to mail here. */
    public Map<String, String> smtpServer() {
        return Map.of("host", "localhost", "port", String.valueOf(port()), "from", "no-reply@example.com");
    }

    /** Called before the sender is told that its mail was taken. */
    public void onMail(Consumer<ReceivedMail> listener) {
        listeners.add(listener);
    }

    public ReceivedMail await(String recipient) {
        return await(recipient, mail -> true);
    }

    /** The newest mail to the recipient that meets the condition, as soon as there is one. */
    public ReceivedMail await(String recipient, Predicate<ReceivedMail> condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (mails) {
            while (true) {
                var found = newest(recipient, condition);
                if (found.isPresent()) {
                    return found.get();
                }
                waitForMailUntil(deadline, recipient);
            }
        }
    }

    /** All mails to the recipient, as soon as there are so many. */
    public List<ReceivedMail> awaitMailsTo(String recipient, int count) {
        await(recipient, mail -> mailsTo(recipient).size() >= count);
        return mailsTo(recipient);
    }

    public List<ReceivedMail> mailsTo(String recipient) {
        synchronized (mails) {
            return mails.stream().filter(mail -> isTo(mail, recipient)).toList();
        }
    }

    public List<ReceivedMail> mails() {
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    private Optional<ReceivedMail> newest(String recipient, Predicate<ReceivedMail> condition) {
        return mailsTo(recipient).stream().filter(condition).reduce((first, last) -> last);
    }

    private void waitForMailUntil(long deadline, String recipient) {
        var millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (millis <= 0) {
            throw new AssertionError("no such mail to " + recipient + " in " + PATIENCE.toSeconds() + " s");
        }
        try {
            mails.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void receive(MovingMessage message) {
        var mail = ReceivedMail.of(message.getMessage());
        listeners.forEach(listener -> listener.accept(mail));
        synchronized (mails) {
            mails.add(mail);
            mails.notifyAll();
        }
    }

    private static GreenMailUser userOf(GreenMail server, String email) throws UserException {
        var users = server.getUserManager();
        return users.hasUser(email) ? users.getUserByEmail(email) : users.createUser(email, email, email);
    }

    private static boolean isTo(ReceivedMail mail, String recipient) {
        return mail.to().toLowerCase(Locale.ROOT).contains(recipient.toLowerCase(Locale.ROOT));
    }
}
