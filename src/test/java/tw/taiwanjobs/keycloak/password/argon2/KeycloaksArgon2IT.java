package tw.taiwanjobs.keycloak.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** Keycloak's provider, from the distribution, and ours: each compares with what the other has hashed, and says the same. */
class KeycloaksArgon2IT {

    private static final long SEED = 43;
    private static final List<String> ODD_PASSWORDS =
            List.of("", "\0", "a\0b", "密碼", "🙂".repeat(2048), "é", "\u200b", "x".repeat(4096));

    @TempDir
    private static Path directory = Path.of("");

    private static URLClassLoader distribution;
    private static Libsodium sodium;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void unpackKeycloaks() throws Exception {
        distribution = new URLClassLoader(new URL[] {jar().toUri().toURL()}, KeycloaksArgon2IT.class.getClassLoader());
        sodium = LibraryFolder.loadFromOwn(directory);
        // Keycloak says of each hash that there is no session to trace.
        Logger.getLogger("org.keycloak.tracing.TracingProviderUtil").setLevel(Level.OFF);
    }

    @AfterAll
    static void close() throws IOException {
        distribution.close();
    }

    private static Path jar() throws IOException, InterruptedException {
        List<String> command = List.of(
                "tar",
                "-xzf",
                ProjectFiles.distribution().toString(),
                "-C",
                directory.toString(),
                "--strip-components=4",
                "--wildcards",
                "*/lib/lib/main/org.keycloak.keycloak-crypto-default-*.jar");
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
        try (var files = Files.list(directory)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void the_standard_parameters_are_keycloaks() {
        Argon2Recipe standard =
                Argon2Recipe.of(new FixedConfig(Map.of()), keycloaks().getConfigMetadata());

        assertThat(sodium.knows(standard)).as("%s", standard).isTrue();
        agree(standard, "Correct-horse-77");
    }

    @Test
    void they_agree() {
        agreeOn(100);
    }

    @Test
    @Tag("long")
    void they_agree_ten_thousand_times() {
        agreeOn(10_000);
    }

    private void agreeOn(int cases) {
        for (int i = 0; i < cases; i++) {
            agree(recipe(), password(i));
        }
    }

    private static void agree(Argon2Recipe recipe, String password) {
        PasswordHashProviderFactory factory = keycloaks();
        factory.init(FixedConfig.of(recipe));
        PasswordHashProvider theirs = factory.create(null);
        PasswordHashProvider ours = new NativeArgon2Provider(sodium, recipe, new HashQueue(1), theirs);
        PasswordCredentialModel byThem = theirs.encodedCredential(password, -1);
        PasswordCredentialModel byUs = ours.encodedCredential(password, -1);
        String what = recipe + " " + password.length();

        assertThat(ours.verify(password, byThem)).as(what).isTrue();
        assertThat(theirs.verify(password, byUs)).as(what).isTrue();
        assertThat(ours.verify(password + "x", byThem)).as(what).isFalse();
        assertThat(byUs.getCredentialData()).as("but for the order").hasSameSizeAs(byThem.getCredentialData());
        assertThat(byUs.getPasswordCredentialData().getAdditionalParameters())
                .isEqualTo(byThem.getPasswordCredentialData().getAdditionalParameters());
        assertThat(ours.policyCheck(PasswordPolicy.build().build(null), byThem)).isTrue();
        assertThat(theirs.policyCheck(PasswordPolicy.build().build(null), byUs)).isTrue();
        assertThat(ours.credentialHashingStrength(byUs)).isEqualTo(theirs.credentialHashingStrength(byUs));
    }

    /** One in five is of a kind that is left to Keycloak; one in fifty has Keycloak's memory. */
    private Argon2Recipe recipe() {
        boolean isOdd = random.nextInt(5) == 0;
        return new Argon2Recipe(
                isOdd ? List.of("d", "i", "id").get(random.nextInt(3)) : "id",
                isOdd && random.nextBoolean() ? "1.0" : "1.3",
                random.nextInt(50) == 0 ? 7168 : 8 + random.nextInt(500),
                1 + random.nextInt(5),
                isOdd ? 1 + random.nextInt(3) : 1,
                isOdd ? 4 + random.nextInt(100) : 16 + random.nextInt(112));
    }

    private String password(int number) {
        return number < ODD_PASSWORDS.size()
                ? ODD_PASSWORDS.get(number)
                : random.ints(random.nextInt(number % 100 == 0 ? 4096 : 40), 0, Character.MAX_CODE_POINT + 1)
                        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static PasswordHashProviderFactory keycloaks() {
        return KeycloaksArgon2.find(distribution).orElseThrow();
    }
}
