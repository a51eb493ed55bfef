package tw.taiwanjobs.keycloak.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.member.LinkState;

class LegacyLinkTest {

    private static final Instant END = Instant.ofEpochSecond(1_000);

    @ParameterizedTest
    @CsvSource({
        "3, 999, 0, USABLE",
        "2, 999, 0, REPLACED",
        "3, 1000, 0, EXPIRED",
        "2, 1000, 0, EXPIRED",
        "3, 999, 3, USED",
        "2, 1000, 3, USED",
        "3, 999, 2, USABLE"
    })
    void the_newest_link_counts_until_its_end_or_its_use(int generation, long now, int used, LinkState state) {
        LegacyLink link = new LegacyLink("id", "a@example.com", "portal", 3, END, used);

        assertThat(link.state(generation, Instant.ofEpochSecond(now))).isEqualTo(state);
    }

    @Test
    void the_text_form_names_no_address() {
        assertThat(new LegacyLink("id", "a@example.com", "portal", 1, END, 0)).hasToString("LegacyLink[id]");
    }
}
