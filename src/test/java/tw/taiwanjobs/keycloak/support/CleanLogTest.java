package tw.taiwanjobs.keycloak.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CleanLogTest {

    private static final String TIME = "2026-11-24 20:11:49,040 ";

    @Test
    void errors_warnings_and_stack_traces_are_found() {
        List<String> lines = List.of(
                TIME + "INFO  [io.quarkus] (main) started",
                TIME + "ERROR [org.keycloak.services] (executor-thread-1) KC-SERVICES0001: Uncaught",
                "java.lang.NullPointerException: x",
                "\tat org.keycloak.Some.method(Some.java:1)",
                TIME + "WARN  [org.hibernate] (executor-thread-1) odd");

        assertThat(CleanLog.unexpected(lines)).containsExactly(lines.get(1), lines.get(3), lines.get(4));
    }

    @Test
    void a_trace_without_an_error_above_it_is_found() {
        List<String> lines = List.of(TIME + "DEBUG [a.B] (main) quietly", "\tat a.B.c(B.java:1)");

        assertThat(CleanLog.unexpected(lines)).containsExactly(lines.get(1));
    }

    @Test
    void where_a_test_has_asked_for_everything_a_quiet_trace_is_none() {
        List<String> lines = List.of(
                TIME + "INFO  [tw.taiwanjobs.testbed] (main) everything is logged from here on",
                TIME + "DEBUG [a.B] (main) quietly",
                "\tat a.B.c(B.java:1)",
                TIME + "WARN  [a.B] (main) loudly",
                TIME + "INFO  [tw.taiwanjobs.testbed] (main) everything is logged no more",
                TIME + "DEBUG [a.B] (main) quietly",
                "\tat a.B.d(B.java:1)");

        assertThat(CleanLog.unexpected(lines)).containsExactly(lines.get(3), lines.get(6));
    }

    @Test
    void what_is_expected_is_left_out_with_its_trace() {
        List<String> lines = List.of(
                TIME + "WARN  [org.keycloak.events] (executor-thread-1) type=\"REGISTER_ERROR\"",
                TIME + "ERROR [org.keycloak.services] (executor-thread-1) KC-SERVICES0029: Failed to send email",
                "\tat org.keycloak.email.Sender.send(Sender.java:1)");

        assertThat(CleanLog.unexpected(lines)).isEmpty();
    }
}
