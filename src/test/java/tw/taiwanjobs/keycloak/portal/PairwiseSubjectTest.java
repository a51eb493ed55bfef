package tw.taiwanjobs.keycloak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PairwiseSubjectTest {

    private static final String MEMBER = "5f0f1f8c-8f6e-4f0e-9d1a-0a8f6d1c2b3a";

    @Test
    void it_never_changes() {
        assertThat(new PairwiseSubject("jobs.example", "salt").of(MEMBER))
                .isEqualTo("6NjSy5xMPrlsvv9udSZPBGd6NnUxeZ0nOWrYady92Qs");
    }

    @Test
    void member_sector_and_salt_make_it_another_one() {
        assertThat(Set.of(
                        new PairwiseSubject("jobs.example", "salt").of(MEMBER),
                        new PairwiseSubject("jobs.example", "salt").of(MEMBER + "0"),
                        new PairwiseSubject("jobs.example", "pepper").of(MEMBER),
                        new PairwiseSubject("training.example", "salt").of(MEMBER)))
                .hasSize(4);
    }

    @Test
    void texts_that_run_into_each_other_are_kept_apart() {
        assertThat(new PairwiseSubject("a", "bc").of("d")).isNotEqualTo(new PairwiseSubject("a", "c").of("bd"));
        assertThat(new PairwiseSubject("ab", "c").of("d")).isNotEqualTo(new PairwiseSubject("a", "c").of("bd"));
    }

    @Test
    void the_salt_is_not_printed() {
        assertThat(new PairwiseSubject("jobs.example", "salt")).hasToString("PairwiseSubject[jobs.example]");
    }
}
