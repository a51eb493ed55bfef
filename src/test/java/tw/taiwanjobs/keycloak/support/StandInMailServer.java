package tw.taiwanjobs.keycloak.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A mail server on the loopback address that takes no mail, each in its own way. */
public final class StandInMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final UnaryOperator<String> answers;
    private final boolean silent;
    private final ExecutorService threads = Executors.newCachedThreadPool(StandInMailServer::daemon);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> recipients = new CopyOnWriteArrayList<>();

    private StandInMailServer(boolean silent, UnaryOperator<String> answers) {
        this.silent = silent;
        this.answers = answers;
        try {
            door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::letIn);
    }

    /** Lets everybody in and never says a word. */
    public static StandInMailServer silent() {
        return new StandInMailServer(true, recipient -> "");
    }

    /** Answers to each recipient, by the address. */
    public static StandInMailServer answering(UnaryOperator<String> toRecipient) {
        return new StandInMailServer(false, toRecipient);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many senders have come and not gone away. */
    public int conversations() {
        return open.size();
    }

    /** How often a mail to this address was tried. */
    public long attemptsTo(String address) {
        return recipients.stream().filter(address::equals).count();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        closeQuietly(door);
        open.forEach(StandInMailServer::closeQuietly);
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                threads.execute(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            if (!silent) {
                out.print("220 stand-in\r\n");
                out.flush();
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!silent) {
                    out.print(answer(line) + "\r\n");
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The sender has gone away.
        } finally {
            open.remove(socket);
        }
    }

    private String answer(String line) {
        if (line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:")) {
            String address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            recipients.add(address);
            return answers.apply(address);
        }
        return line.equalsIgnoreCase("QUIT") ? "221 bye" : "250 ok";
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stand-in-mail-server");
        thread.setDaemon(true);
        return thread;
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is closed, whatever it says.
        }
    }
}
