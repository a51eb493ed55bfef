package tw.taiwanjobs.keycloak.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.crypto.BlindIndex;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.KeyRing;
import tw.taiwanjobs.keycloak.support.TestDatabase;

@Tag("store")
class KnownDevicesTest {

    private static final int MAX = 3;
    private static final String MEMBER = "member";
    private static final String PHONE = "phone";
    private static final Instant PASSWORD_SET = Instant.parse("2026-11-24T11:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final TestDatabase DATABASE = new TestDatabase();

    private final KeyRing ring = KeyRing.create(new SecureRandom());
    private BlindIndex index = new Crypto(ring).blindIndex();

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @BeforeEach
    void onePhone() {
        run(devices -> {
            devices.removeAll(MEMBER);
            devices.issue(MEMBER, PHONE, PASSWORD_SET, NOW);
            return true;
        });
    }

    @Test
    void a_browser_is_known_for_its_member_alone() {
        assertThat(isOf(MEMBER, PHONE, NOW)).isTrue();
        assertThat(isOf("somebody else", PHONE, NOW)).isFalse();
        assertThat(isOf(MEMBER, "another browser", NOW)).isFalse();
    }

    @Test
    void it_stays_known_when_the_keys_are_rotated() {
        KeyRing switched = ring.add(new SecureRandom()).rotate().rotate();

        index = new Crypto(switched).blindIndex();
        assertThat(isOf(MEMBER, PHONE, NOW)).isTrue();

        index = new Crypto(switched.retire()).blindIndex();
        assertThat(isOf(MEMBER, PHONE, NOW)).isTrue();
    }

    @Test
    void it_is_known_for_180_days_after_its_last_login() {
        Instant lastDay = NOW.plus(KnownDevices.LIFETIME).minusSeconds(1);
        assertThat(isOf(MEMBER, PHONE, lastDay)).isTrue();
        assertThat(isOf(MEMBER, PHONE, lastDay.plusSeconds(1))).isFalse();

        run(devices -> {
            devices.renew(PHONE, lastDay);
            return true;
        });

        assertThat(isOf(MEMBER, PHONE, lastDay.plus(Duration.ofDays(179)))).isTrue();
    }

    @Test
    void a_new_password_makes_it_unknown() {
        assertThat(run(devices -> devices.isOf(MEMBER, PHONE, NOW.plusMillis(1), NOW)))
                .isFalse();
    }

    @Test
    void of_more_than_five_the_one_used_longest_ago_goes() {
        IntStream.rangeClosed(1, 4).forEach(i -> issue("browser " + i, NOW.plusSeconds(i)));
        run(devices -> {
            devices.renew(PHONE, NOW.plusSeconds(10));
            return true;
        });

        issue("browser 5", NOW.plusSeconds(20));

        assertThat(isOf(MEMBER, PHONE, NOW)).isTrue();
        assertThat(isOf(MEMBER, "browser 1", NOW)).isFalse();
        IntStream.rangeClosed(2, 5)
                .forEach(i -> assertThat(isOf(MEMBER, "browser " + i, NOW)).isTrue());
    }

    @Test
    void a_browser_is_seen_whatever_becomes_of_its_tries_until_all_are_forgotten() {
        assertThat(run(devices -> devices.hasAny("somebody else"))).isFalse();
        run(devices -> {
            devices.distrust(PHONE);
            devices.see(MEMBER, "tablet", NOW);
            return true;
        });

        assertThat(isOf(MEMBER, PHONE, NOW)).isFalse();
        assertThat(isOf(MEMBER, "tablet", NOW)).isFalse();
        assertThat(isSeen(PHONE, NOW)).isTrue();
        assertThat(isSeen("tablet", NOW)).isTrue();
        assertThat(run(devices -> devices.isSeen("somebody else", PHONE, NOW))).isFalse();
        run(devices -> {
            devices.removeAll(MEMBER);
            return true;
        });
        assertThat(isSeen("tablet", NOW)).isFalse();
        assertThat(run(devices -> devices.hasAny(MEMBER))).isFalse();
    }

    @Test
    void each_login_keeps_a_browser_seen_for_another_180_days() {
        Instant later = NOW.plus(Duration.ofDays(100));
        assertThat(isSeen(PHONE, later)).isTrue();

        assertThat(isSeen(PHONE, later.plus(KnownDevices.LIFETIME).minusSeconds(1)))
                .isTrue();
    }

    @Test
    void of_many_browsers_the_last_twenty_are_seen() {
        IntStream.rangeClosed(1, 20)
                .forEach(i -> run(devices -> {
                    devices.see(MEMBER, "seen " + i, NOW.plusSeconds(i));
                    return true;
                }));

        assertThat(isSeen(PHONE, NOW)).isFalse();
        IntStream.rangeClosed(1, 20)
                .forEach(i -> assertThat(isSeen("seen " + i, NOW)).isTrue());
    }

    @Test
    void what_has_run_out_goes_but_for_the_last_browser_of_a_member() {
        run(devices -> {
            devices.see(MEMBER, "tablet", NOW.plusSeconds(1));
            return true;
        });

        Instant end = NOW.plus(KnownDevices.LIFETIME).plusSeconds(2);
        DATABASE.<Integer>inTransaction(entities -> KnownDevices.deleteExpired(entities, end));

        assertThat(isSeen("tablet", end)).isFalse();
        assertThat(run(devices -> devices.hasAny(MEMBER))).isTrue();
        assertThat(isSeen(PHONE, NOW)).as("deleted").isFalse();
        assertThat(isSeen("tablet", NOW)).as("kept").isTrue();
    }

    @Test
    void three_charges_in_a_row_use_it_up_until_a_success_or_an_unlock() {
        for (int i = 0; i < MAX; i++) {
            assertThat(charge()).isTrue();
        }
        assertThat(charge()).isFalse();
        run(devices -> {
            devices.clearFailures(MEMBER);
            return true;
        });
        assertThat(charge()).isTrue();
        run(devices -> {
            devices.succeed(PHONE);
            return true;
        });
        assertThat(run(devices -> devices.failures(PHONE) == 0)).isTrue();
    }

    @Test
    void unlocking_everybody_gives_all_browsers_of_the_realm_their_tries_back() {
        for (int i = 0; i < MAX; i++) {
            charge();
        }
        clearAllFailures("another realm");
        assertThat(charge()).isFalse();

        clearAllFailures("realm");

        assertThat(charge()).isTrue();
    }

    private void clearAllFailures(String realm) {
        DATABASE.<Boolean>inTransaction(entities -> {
            new KnownDevices(entities, index, realm).clearAllFailures();
            return true;
        });
    }

    private void issue(String id, Instant now) {
        run(devices -> {
            devices.issue(MEMBER, id, PASSWORD_SET, now);
            return true;
        });
    }

    private boolean charge() {
        return run(devices -> devices.charge(PHONE, MAX));
    }

    private boolean isSeen(String id, Instant now) {
        return run(devices -> devices.isSeen(MEMBER, id, now));
    }

    private boolean isOf(String member, String id, Instant now) {
        return run(devices -> devices.isOf(member, id, PASSWORD_SET, now));
    }

    private boolean run(Function<KnownDevices, Boolean> work) {
        return DATABASE.<Boolean>inTransaction(
                (EntityManager entities) -> work.apply(new KnownDevices(entities, index, "realm")));
    }
}
