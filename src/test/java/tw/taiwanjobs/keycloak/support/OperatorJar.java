package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;

/** The operators' jar as an operator runs it, with the realm file that is in it. */
public final class OperatorJar {

    private OperatorJar() {}

    /** {@code doctor REALM}, asked by the administrator of all realms. */
    public static Said doctor(Product product, String realm, String... options) {
        return run(Stream.concat(
                        Stream.of(
                                "doctor",
                                realm,
                                "--server=" + product.url(),
                                "--user=" + KeycloakServer.ADMIN,
                                "--password-env=ADMIN_PASSWORD"),
                        Stream.of(options))
                .toList());
    }

    private static Said run(List<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = ProjectFiles.target().resolve("taiwanjobs-operator.jar").toString();
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(java, "-jar", jar), arguments.stream())
                        .toList())
                .redirectErrorStream(true);
        builder.environment().put("ADMIN_PASSWORD", KeycloakServer.ADMIN_PASSWORD);
        try {
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
