package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/** Who computes the server's password hashes, and that members do not notice. */
class PasswordHashIT {

    private static final String OPTION = "--spi-password-hashing--argon2--";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_server_hashes_natively_and_says_so_in_its_log_and_to_the_console() {
        RunningProduct product = RunningProduct.get();
        int before = product.testbed().hashes();

        SignUp member = new SignUp(product).toActive();

        assertThat(isIn(product, member)).isTrue();
        assertThat(product.testbed().hashes()).isGreaterThan(before);
        assertThat(operationalInfo(product))
                .containsEntry("implementation", "native")
                .containsEntry("reason", "libsodium 1.0.20");
        assertThat(product.server().log().text()).containsOnlyOnce("Argon2 password hashes: native (libsodium 1.0.20)");
    }

    @Test
    @Tag("long")
    @Tag("store")
    void who_has_a_password_logs_in_whichever_way_it_was_hashed_before() {
        try (Mailbox mailbox = Mailbox.started()) {
            Database database = DatabaseOfThisRun.ofItsOwn("hashes");
            Path ring = ProductSettings.freshKeyRing("hashes");
            KeycloakSettings natively = settings(database, ring, mailbox, "native");
            KeycloakSettings inJava = settings(database, ring, mailbox, "java");

            SignUp first = on(natively, mailbox, "native", product -> new SignUp(product).toActive());
            SignUp second = on(inJava, mailbox, "java", product -> {
                assertThat(isIn(product, first)).isTrue();
                return new SignUp(product).toActive();
            });
            on(natively, mailbox, "native", product -> {
                assertThat(isIn(product, first)).isTrue();
                assertThat(isIn(product, second)).isTrue();
                assertThat(LogIn.isIn(new LogIn(product).as(second.email(), "Wrong-password-1")))
                        .isFalse();
                return second;
            });
        }
    }

    @Test
    @Tag("long")
    void a_server_that_is_told_to_hash_natively_and_cannot_does_not_start_and_one_that_is_not_told_says_why() {
        try (Mailbox mailbox = Mailbox.started()) {
            Database database = DatabaseOfThisRun.ofItsOwn("hashes");
            Path ring = ProductSettings.freshKeyRing("hashes");
            String empty = OPTION + "native-folder=" + directory;

            KeycloakSettings mustBeNative =
                    settings(database, ring, mailbox, "native").option(empty);
            assertThatThrownBy(() -> mustBeNative.server().start())
                    .isInstanceOf(StartupFailure.class)
                    .hasMessageContaining("Argon2 cannot be computed natively")
                    .hasMessageNotContaining("\n");

            KeycloakSettings asItCan = settings(database, ring, mailbox, "auto").option(empty);
            on(asItCan, mailbox, "java", product -> {
                assertThat(operationalInfo(product).get("reason"))
                        .contains(directory.resolve("libsodium.so").toString());
                return isIn(product, new SignUp(product).toActive());
            });
        }
    }

    private static KeycloakSettings settings(Database database, Path ring, Mailbox mailbox, String implementation) {
        return ProductSettings.forTests(database, ring, mailbox)
                .name("hashes")
                .option(OPTION + "implementation=" + implementation);
    }

    private static <T> T on(
            KeycloakSettings settings, Mailbox mailbox, String implementation, Function<RunningProduct, T> visit) {
        RunningProduct product = RunningProduct.start(settings, mailbox);
        try {
            product.liftCaptcha();
            product.liftLimitsByAddress();
            assertThat(operationalInfo(product)).containsEntry("implementation", implementation);
            return visit.apply(product);
        } finally {
            product.server().close();
        }
    }

    private static Map<String, String> operationalInfo(RunningProduct product) {
        return product.admin().operationalInfo("password-hashing", "argon2");
    }

    private static boolean isIn(RunningProduct product, SignUp member) {
        return LogIn.isIn(new LogIn(product).as(member.email(), SignUp.PASSWORD));
    }
}
