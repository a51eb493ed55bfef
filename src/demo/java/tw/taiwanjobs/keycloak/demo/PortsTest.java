package tw.taiwanjobs.keycloak.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

class PortsTest {

    @Test
    void a_port_that_is_taken_is_named_with_its_use_and_its_option() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = List.of(
                    new DemoPort(FreePort.any(), "Keycloak", "--port"),
                    new DemoPort(taken.getLocalPort(), "the second portal", "--portal-port"));

            assertThatThrownBy(() -> Ports.requireFree(ports))
                    .isInstanceOf(StartupFailure.class)
                    .hasMessage("port " + taken.getLocalPort() + " for the second portal is in use: stop what uses it,"
                            + " or choose another with --portal-port");
        }
    }

    @Test
    void two_parts_of_the_demo_cannot_have_the_same_port() {
        var port = FreePort.any();
        var ports = List.of(
                new DemoPort(port, "Keycloak", "--port"), new DemoPort(port, "the mail catcher", "--mail-port"));

        assertThatThrownBy(() -> Ports.requireFree(ports))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContainingAll("asked for twice", "--port", "--mail-port");
    }

    @Test
    void ports_that_are_free_stay_free() {
        var ports = List.of(new DemoPort(FreePort.any(), "Keycloak", "--port"));

        Ports.requireFree(ports);

        assertThatCode(() -> Ports.requireFree(ports)).doesNotThrowAnyException();
    }
}
