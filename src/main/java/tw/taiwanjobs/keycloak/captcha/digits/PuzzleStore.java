package tw.taiwanjobs.keycloak.captcha.digits;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.captcha.CaptchaResult;

/**
 * Open puzzles, at most one per session and use. They live in Keycloak's single-use store, whose atomic removal lets
 * one of several simultaneous answers be looked at, on whatever node.
 */
final class PuzzleStore {

    private static final int ID_LENGTH = 22;
    private static final String DIGITS = "digits";
    private static final String SEED = "seed";

    private final SingleUseObjectProvider store;

    PuzzleStore(SingleUseObjectProvider store) {
        this.store = store;
    }

    /**
     * Puts a puzzle in the place of the one before.
     *
     * @param now seconds since 1970
     */
    ChallengeNote issue(AuthenticationSessionModel session, String use, Puzzle puzzle, long now) {
        ChallengeNote.read(session, use).ifPresent(previous -> store.remove(previous.storeKey(session, use)));
        ChallengeNote note = new ChallengeNote(SecretGenerator.getInstance().randomString(ID_LENGTH), now);
        note.write(session, use);
        Map<String, String> stored = Map.of(DIGITS, puzzle.answer().digits(), SEED, Long.toString(puzzle.seed()));
        store.put(note.storeKey(session, use), ChallengeNote.LIFESPAN, stored);
        return note;
    }

    /** The open puzzle with this id, which stays open; empty if it is not the current one of session and use. */
    Optional<Puzzle> find(AuthenticationSessionModel session, String use, String id) {
        return ChallengeNote.read(session, use)
                .filter(note -> note.id().equals(id))
                .map(note -> store.get(note.storeKey(session, use)))
                .map(PuzzleStore::puzzle);
    }

    /**
     * Takes the puzzle out of the store before looking at what was typed, so that nobody can try twice.
     *
     * @param now seconds since 1970
     */
    CaptchaResult check(AuthenticationSessionModel session, String use, @Nullable String typed, long now) {
        Optional<ChallengeNote> note = ChallengeNote.read(session, use);
        Optional<Puzzle> puzzle = note.map(current -> store.remove(current.storeKey(session, use)))
                .map(PuzzleStore::puzzle);
        if (typed == null || typed.isBlank()) {
            return CaptchaResult.MISSING;
        }
        if (note.isPresent() && note.get().isExpired(now)) {
            return CaptchaResult.EXPIRED;
        }
        boolean right = puzzle.isPresent() && puzzle.get().answer().matches(typed);
        return right ? CaptchaResult.RIGHT : CaptchaResult.WRONG;
    }

    private static Puzzle puzzle(Map<String, String> stored) {
        String digits = Objects.requireNonNull(stored.get(DIGITS));
        String seed = Objects.requireNonNull(stored.get(SEED));
        return new Puzzle(new CaptchaAnswer(digits), Long.parseLong(seed));
    }
}
