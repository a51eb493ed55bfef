package tw.taiwanjobs.keycloak.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.crypto.BlindIndex;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.KeyRing;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.TestDatabase;

@Tag("store")
class LoginNamesTest {

    private static final int MAX = 3;
    private static final CountedName NAME = nobodys("wang@example.tw");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final TestDatabase DATABASE = new TestDatabase();

    private final KeyRing ring = KeyRing.create(new SecureRandom());
    private BlindIndex index = new Crypto(ring).blindIndex();

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @BeforeEach
    void emptyTable() {
        run(names -> {
            names.clearAll();
            return true;
        });
    }

    @Test
    void three_failures_in_a_row_lock() {
        for (int i = 0; i < MAX; i++) {
            assertThat(isLocked(NOW)).isFalse();
            assertThat(charge(NAME, NOW)).isTrue();
            fail();
        }

        assertThat(charge(NAME, NOW)).isFalse();
        assertThat(isLocked(NOW)).isTrue();
    }

    @Test
    void attempts_under_way_refuse_further_ones_without_locking() {
        charge(NAME, NOW);
        fail();
        charge(NAME, NOW);
        charge(NAME, NOW);

        assertThat(charge(NAME, NOW)).isFalse();
        assertThat(isLocked(NOW)).isFalse();
    }

    @Test
    void a_success_forgets_failures_and_keeps_the_others_under_way() {
        charge(NAME, NOW);
        fail();
        charge(NAME, NOW);
        charge(NAME, NOW);
        succeed();

        assertThat(charge(NAME, NOW)).isTrue();
        assertThat(charge(NAME, NOW)).isTrue();
        assertThat(charge(NAME, NOW)).isFalse();
    }

    @Test
    void attempts_that_died_with_their_node_count_as_failed_after_a_minute() {
        for (int i = 0; i < MAX; i++) {
            charge(NAME, NOW);
        }

        assertThat(isLocked(NOW.plus(Duration.ofSeconds(60)))).isFalse();
        assertThat(isLocked(NOW.plus(Duration.ofSeconds(61)))).isTrue();
    }

    @Test
    void names_and_realms_count_apart() {
        for (int i = 0; i < MAX; i++) {
            charge(NAME, NOW);
        }

        assertThat(charge(nobodys("other@example.tw"), NOW)).isTrue();
        assertThat(DATABASE.<Boolean>inTransaction(
                        entities -> new LoginNames(entities, index, "realm-2").charge(NAME, MAX, NOW)))
                .isTrue();
    }

    @Test
    void a_lock_outlives_a_rotation_of_the_keys() {
        for (int i = 0; i < MAX; i++) {
            charge(NAME, NOW);
            fail();
        }
        KeyRing switched = ring.add(new SecureRandom()).rotate().rotate();

        index = new Crypto(switched).blindIndex();
        assertThat(isLocked(NOW)).isTrue();
        assertThat(charge(NAME, NOW)).isFalse();

        index = new Crypto(switched.retire()).blindIndex();
        assertThat(isLocked(NOW)).isTrue();
    }

    @Test
    void clearing_unlocks() {
        for (int i = 0; i < MAX; i++) {
            charge(NAME, NOW);
            fail();
        }
        run(names -> {
            names.clear(NAME);
            return true;
        });

        assertThat(charge(NAME, NOW)).isTrue();
    }

    @Test
    void of_fifty_attempts_at_once_three_are_charged() throws Exception {
        charge(NAME, NOW);
        succeed();
        Callable<Boolean> attempt = () -> charge(NAME, NOW);

        assertThat(AtOnce.run(Collections.nCopies(50, attempt)))
                .filteredOn(charged -> charged)
                .hasSize(MAX);
    }

    @Test
    void the_table_holds_a_fingerprint_and_no_name() {
        charge(NAME, NOW);

        List<String> hashes = DATABASE.inTransaction(
                entities -> entities.createQuery("select nameHash from LoginNameEntity", String.class)
                        .getResultList());

        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private boolean charge(CountedName name, Instant now) {
        return run(names -> names.charge(name, MAX, now));
    }

    private static CountedName nobodys(String name) {
        return CountedName.of(LoginName.of(name), Optional.empty());
    }

    private boolean isLocked(Instant now) {
        return run(names -> names.isLocked(NAME, MAX, now));
    }

    private void fail() {
        run(names -> {
            names.fail(NAME);
            return true;
        });
    }

    private void succeed() {
        run(names -> {
            names.succeed(NAME);
            return true;
        });
    }

    private boolean run(Function<LoginNames, Boolean> work) {
        return DATABASE.<Boolean>inTransaction(
                (EntityManager entities) -> work.apply(new LoginNames(entities, index, "realm-1")));
    }
}
