package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;

/** What a server takes of the machine. */
public final class ServerUse {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");
    private static final Pattern HEAP = Pattern.compile("garbage-first heap\\s+total \\d+K, used (\\d+)K");
    private static final Pattern THREAD = Pattern.compile("\n\n");
    private static final int KIB = 1024;
    private static final double NANOS_PER_MS = 1e6;

    private final ProcessHandle process;

    private ServerUse(ProcessHandle process) {
        this.process = process;
    }

    public static ServerUse ofLastStarted() {
        return running("java")
                .max(Comparator.comparing(
                        process -> process.info().startInstant().orElse(Instant.EPOCH)))
                .map(ServerUse::new)
                .orElseThrow(() -> new IllegalStateException("no server is running"));
    }

    public static ServerUse of(KeycloakServer server) {
        String option = "--http-port=" + server.port();
        return running("java")
                .filter(process -> List.of(file(process, "cmdline").split("\0")).contains(option))
                .findFirst()
                .map(ServerUse::new)
                .orElseThrow(() -> new IllegalStateException("no process of this machine has " + option));
    }

    /** Of all nodes that are running. */
    public static List<ServerUse> ofAll() {
        return running("java").map(ServerUse::new).toList();
    }

    /** Of all processes of PostgreSQL that are running, in milliseconds. */
    public static double cpuMsOfPostgres() {
        return running("postgres").mapToDouble(ServerUse::cpuMs).sum();
    }

    private static Stream<ProcessHandle> running(String program) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/" + program));
    }

    /** Of the clients in this JVM, in milliseconds. */
    public static double cpuMsOfClients() {
        return cpuMs(ProcessHandle.current());
    }

    /** Of all its threads since it was started, in milliseconds. */
    public double cpuMs() {
        return cpuMs(process);
    }

    private static double cpuMs(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / NANOS_PER_MS;
    }

    /** Memory of the process, in MiB. */
    public long residentMib() {
        return numberIn(RESIDENT, file(process, "status")) / KIB;
    }

    public long threads() {
        return numberIn(THREADS, file(process, "status"));
    }

    private static String file(ProcessHandle process, String name) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The heap after a collection of all garbage, in MiB. */
    public long liveHeapMib() {
        tell("GC.run");
        return numberIn(HEAP, tell("GC.heap_info")) / KIB;
    }

    /** How many of its threads are in a method at this moment, or in what that calls. @param method with its class */
    public long threadsIn(String method) {
        return THREAD.splitAsStream(tell("Thread.print"))
                .filter(stack -> stack.contains("at " + method + "("))
                .count();
    }

    private String tell(String command) {
        try {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home", ""), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process.pid()),
                            command)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long numberIn(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
