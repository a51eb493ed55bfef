package tw.taiwanjobs.keycloak.captcha.digits;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.captcha.CaptchaResult;
import tw.taiwanjobs.keycloak.captcha.MemoryAuthenticationSession;

class PuzzleStoreTest {

    private static final String USE = "identity";
    private static final String RIGHT = "012345";
    private static final String OTHER = "678901";

    private final MemorySingleUseObjects memory = new MemorySingleUseObjects();
    private final PuzzleStore store = new PuzzleStore(memory);
    private final AuthenticationSessionModel session = new MemoryAuthenticationSession("root", "tab");

    @ParameterizedTest
    @CsvSource({"012345,RIGHT", "０１２ ３４５,RIGHT", "012346,WRONG", "12345,WRONG", "x,WRONG"})
    void compares_what_was_typed(String typed, CaptchaResult result) {
        issue(RIGHT);
        assertThat(check(typed)).isEqualTo(result);
    }

    @Test
    void a_right_answer_counts_once() {
        issue(RIGHT);
        assertThat(check(RIGHT)).isEqualTo(CaptchaResult.RIGHT);
        assertThat(check(RIGHT)).isEqualTo(CaptchaResult.WRONG);
    }

    @Test
    void a_wrong_answer_uses_the_puzzle_up() {
        issue(RIGHT);
        check(OTHER);
        assertThat(check(RIGHT)).isEqualTo(CaptchaResult.WRONG);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u3000"})
    void nothing_typed_is_missing_and_uses_the_puzzle_up(@Nullable String typed) {
        issue(RIGHT);
        assertThat(check(typed)).isEqualTo(CaptchaResult.MISSING);
        assertThat(check(RIGHT)).isEqualTo(CaptchaResult.WRONG);
    }

    @ParameterizedTest
    @CsvSource({"0,RIGHT", "299,RIGHT", "300,EXPIRED", "86400,EXPIRED"})
    void lives_for_five_minutes(long age, CaptchaResult result) {
        issue(RIGHT);
        memory.now += age;
        assertThat(check(RIGHT)).isEqualTo(result);
    }

    @Test
    void expires_even_if_the_store_keeps_it_longer() {
        issue(RIGHT);
        long late = memory.now + ChallengeNote.LIFESPAN;
        assertThat(store.check(session, USE, RIGHT, late)).isEqualTo(CaptchaResult.EXPIRED);
    }

    @Test
    void an_answer_without_a_puzzle_is_wrong() {
        assertThat(check(RIGHT)).isEqualTo(CaptchaResult.WRONG);
    }

    @Test
    void a_new_puzzle_replaces_the_one_before() {
        String first = issue(RIGHT);
        issue(OTHER);
        assertThat(store.find(session, USE, first)).isEmpty();
        assertThat(memory.size()).isOne();
        assertThat(check(RIGHT)).isEqualTo(CaptchaResult.WRONG);
    }

    @Test
    void looks_at_the_puzzle_without_using_it_up() {
        String id = issue(RIGHT);
        Puzzle first = store.find(session, USE, id).orElseThrow();
        Puzzle second = store.find(session, USE, id).orElseThrow();
        assertThat(first.answer().digits()).isEqualTo(RIGHT);
        assertThat(second.answer().digits()).isEqualTo(RIGHT);
        assertThat(second.seed()).isEqualTo(first.seed()).isEqualTo(7);
        assertThat(check(RIGHT)).isEqualTo(CaptchaResult.RIGHT);
        assertThat(store.find(session, USE, id)).isEmpty();
    }

    @Test
    void finds_nothing_under_another_id_or_use() {
        String id = issue(RIGHT);
        assertThat(store.find(session, USE, id + "x")).isEmpty();
        assertThat(store.find(session, "login", id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"root,tab,login", "root,tab2,identity", "root2,tab,identity"})
    void serves_no_other_use_tab_or_browser(String root, String tab, String use) {
        issue(RIGHT);
        AuthenticationSessionModel other = new MemoryAuthenticationSession(root, tab);
        String note = session.getAuthNote("captcha." + USE);
        other.setAuthNote("captcha." + use, note);
        assertThat(store.check(other, use, RIGHT, memory.now)).isEqualTo(CaptchaResult.WRONG);
    }

    @Test
    void the_sessions_note_holds_no_answer() {
        issue(RIGHT);
        assertThat(session.getAuthNote("captcha." + USE)).doesNotContain(RIGHT);
    }

    private String issue(String digits) {
        return store.issue(session, USE, new Puzzle(new CaptchaAnswer(digits), 7), memory.now)
                .id();
    }

    private CaptchaResult check(@Nullable String typed) {
        return store.check(session, USE, typed, memory.now);
    }
}
