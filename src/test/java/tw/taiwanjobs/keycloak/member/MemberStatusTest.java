package tw.taiwanjobs.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemberStatusTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    /** Members have these values already, so they stay. In Turkish, ACTIVE in lower case has another letter. */
    @Test
    void the_stored_values_are_the_same_everywhere() {
        Locale.setDefault(Locale.forLanguageTag("tr"));

        assertThat(MemberStatus.values())
                .extracting(MemberStatus::attributeValue)
                .containsExactly("pending", "active", "legacy");
    }
}
