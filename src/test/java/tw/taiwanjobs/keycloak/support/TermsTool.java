package tw.taiwanjobs.keycloak.support;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.documents.client.TermsCommand;
import tw.taiwanjobs.keycloak.support.StockRealm.Said;

/** {@code bin/terms} at one realm. */
public final class TermsTool {

    private final Product product;

    public TermsTool(Product product) {
        this.product = product;
    }

    /** A step that asks the server. */
    public Said ask(String step, String... options) {
        return run(Stream.concat(
                Stream.of(
                        step,
                        "--server=" + product.url(),
                        "--realm=" + product.realm(),
                        "--user=" + KeycloakServer.ADMIN,
                        "--password-env=TAIWANJOBS_TEST_ADMIN_PASSWORD"),
                Stream.of(options)));
    }

    /** A step without a server. */
    public Said say(String... words) {
        return run(Stream.of(words));
    }

    /** Hash of the last seal. */
    public String head() {
        return ask("head").text().split(" ")[1];
    }

    private static Said run(Stream<String> words) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int exitCode = TermsCommand.commandLine().setOut(out).setErr(out).execute(words.toArray(String[]::new));
        return new Said(exitCode, said.toString());
    }
}
