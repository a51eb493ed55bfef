package tw.taiwanjobs.keycloak.lockout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceIdsTest {

    private static final String A = "A".repeat(22);
    private static final String B = "B".repeat(22);
    private static final String C = "C".repeat(22);
    private static final String D = "D".repeat(22);

    @Test
    void the_last_ten_stay_newest_first() {
        DeviceIds ids =
                DeviceIds.parse(Optional.empty()).with(A).with(B).with(C).with(D);

        assertThat(ids.ids()).containsExactly(D, C, B, A);
        assertThat(DeviceIds.parse(Optional.of(ids.value()))).isEqualTo(ids);
        assertThat(ids.with(B).ids()).containsExactly(B, D, C, A);
        assertThat(ids.without(C).ids()).containsExactly(D, B, A);
        for (int i = 0; i < 9; i++) {
            ids = ids.with(Integer.toString(i).repeat(22));
        }
        assertThat(ids.ids()).hasSize(10).endsWith(D);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...", "short", "<script>alert(1)</scrip", "AAAAAAAAAAAAAAAAAAAAAAA", "A A"})
    void what_is_no_id_is_left_out(String cookie) {
        assertThat(DeviceIds.parse(Optional.of(cookie)).ids()).isEmpty();
        assertThat(DeviceIds.parse(Optional.of(A + "." + cookie + "." + A)).ids())
                .isEqualTo(List.of(A));
    }

    @Test
    void an_id_is_not_printed() {
        assertThat(new DeviceIds(List.of(A)).toString()).doesNotContain(A);
    }
}
