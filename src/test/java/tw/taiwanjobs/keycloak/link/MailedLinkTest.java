package tw.taiwanjobs.keycloak.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailedLinkTest {

    private static final Instant MAILED = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant EXPIRY = MAILED.plus(Duration.ofHours(24));
    private static final String ADDRESS = "john@gmail.com";

    @ParameterizedTest
    @CsvSource({
        // mails, used, link, state
        "1, 0, 1, USABLE",
        "2, 0, 1, REPLACED",
        "2, 0, 2, USABLE",
        "1, 1, 1, USED",
        "3, 2, 1, USED",
        "3, 2, 2, USED",
        "3, 2, 3, USABLE",
        "4, 2, 3, REPLACED",
        "1, 0, 0, USED",
        "1, 0, 2, REPLACED"
    })
    void only_the_newest_unused_mail_counts(int mails, int used, int generation, LinkState state) {
        assertThat(link(mails, used).state(generation, MAILED)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        // used, link, seconds after the expiry, state
        "0, 3, -1, USABLE",
        "0, 2, -1, REPLACED",
        "0, 3, 0, EXPIRED",
        "0, 2, 0, EXPIRED",
        "3, 3, -1, USED",
        "3, 2, 0, USED",
        "2, 3, -1, USABLE"
    })
    void a_link_ends_after_its_last_second_unless_it_is_used(int used, int generation, int after, LinkState state) {
        assertThat(link(3, used).state(generation, EXPIRY.plusSeconds(after))).isEqualTo(state);
    }

    @Test
    void the_text_form_holds_no_address() {
        assertThat(link(1, 0).toString()).doesNotContain(ADDRESS, LinkTokenTest.ID);
    }

    private static MailedLink link(int mails, int used) {
        return new MailedLink(
                LinkTokenTest.ID, "user", "sign-up", ADDRESS, 1, "jobs-portal", mails, EXPIRY, used, Instant.EPOCH);
    }
}
