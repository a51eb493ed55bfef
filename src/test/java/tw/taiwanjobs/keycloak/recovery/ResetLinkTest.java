package tw.taiwanjobs.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.member.LinkState;

class ResetLinkTest {

    private static final Instant MAILED = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant EXPIRY = MAILED.plus(Duration.ofHours(24));
    private static final String ACCOUNT = "john@gmail.com";

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
    void only_the_newest_unused_mail_counts(int mails, int used, int link, LinkState state) {
        assertThat(reset(mails, used).state(link, ACCOUNT, MAILED)).isEqualTo(state);
    }

    @Test
    void a_link_ends_after_its_last_second() {
        assertThat(reset(1, 0).state(1, ACCOUNT, EXPIRY.minusSeconds(1))).isEqualTo(LinkState.USABLE);
        assertThat(reset(1, 0).state(1, ACCOUNT, EXPIRY)).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void a_link_in_an_earlier_mailbox_is_worth_nothing() {
        assertThat(reset(1, 0).state(1, "new@gmail.com", MAILED)).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void the_text_form_holds_no_address() {
        assertThat(reset(1, 0).toString()).doesNotContain(ACCOUNT);
    }

    private static ResetLink reset(int mails, int used) {
        return new ResetLink("id", ACCOUNT, "jobs-portal", mails, EXPIRY, used, Instant.EPOCH);
    }
}
