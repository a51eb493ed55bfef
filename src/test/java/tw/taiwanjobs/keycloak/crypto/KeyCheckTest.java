package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.TestDatabase;

@Tag("store")
class KeyCheckTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestDatabase database = new TestDatabase();
    private final KeyRing ring = KeyRing.create(RANDOM);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void the_same_keys_pass_at_every_step_of_a_rotation() {
        var published = ring.add(RANDOM);
        var writing = published.rotate();
        var active = writing.rotate();

        assertThatCode(() -> {
                    for (var step : new KeyRing[] {ring, published, ring, writing, active, writing, active.retire()}) {
                        start(step);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void keys_of_another_system_are_refused_and_not_noted() {
        start(ring);

        assertThatThrownBy(() -> start(KeyRing.create(RANDOM)))
                .isInstanceOf(KeyRingException.class)
                .hasMessageContaining("version 1 differs");
        assertThatCode(() -> start(ring)).doesNotThrowAnyException();
    }

    private void start(KeyRing used) {
        database.<Boolean>inTransaction(entities -> {
            new KeyCheck(entities).require(used);
            return true;
        });
    }
}
