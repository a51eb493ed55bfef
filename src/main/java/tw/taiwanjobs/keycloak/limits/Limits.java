package tw.taiwanjobs.keycloak.limits;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit.Subject;

/**
 * What one use costs, counted exactly and together, all or nothing, also when nodes and threads use at once:
 *
 * <pre>{@code
 * Limits.of(requester).perRequester(RESETS_PER_SESSION, RESETS_PER_ADDRESS).perName(account, RESETS_PER_NAME).charge()
 * }</pre>
 *
 * Nothing is looked up about a name, so a refusal costs the same for every name; of a subject only its blind index is
 * stored. For a short time while the active key version changes, nodes may count apart.
 */
public final class Limits {

    private final Counters counters;
    private final ExecutionConfig config;
    private final Map<Subject, String> requester;
    private final List<Hit> hits;

    Limits(Counters counters, ExecutionConfig config, Map<Subject, String> requester, List<Hit> hits) {
        this.counters = counters;
        this.config = config;
        this.requester = requester;
        this.hits = hits;
    }

    /** In a request, under the settings that hold for it. */
    public static Limits of(Requester requester) {
        return new Limits(
                Counters.of(requester.keycloak()),
                requester.config(),
                Map.of(Subject.SESSION, requester.browser(), Subject.ADDRESS, requester.address()),
                List.of());
    }

    /** Outside a request, where only names can be counted; in the realm of the session's context. */
    public static Limits of(KeycloakSession keycloak, ExecutionConfig config) {
        return new Limits(Counters.of(keycloak), config, Map.of(), List.of());
    }

    /** These as well: of the browser session or of the network address, as the limit says. */
    public Limits perRequester(Limit... limits) {
        return with(limits, requester);
    }

    /**
     * These as well, of a name.
     *
     * @param name in its normal form
     */
    public Limits perName(String name, Limit... limits) {
        return with(limits, Map.of(Subject.NAME, name));
    }

    private Limits with(Limit[] limits, Map<Subject, String> subjects) {
        Stream<Hit> more = Arrays.stream(limits).flatMap(limit -> limit.hit(config, subject(limit, subjects)).stream());
        return new Limits(
                counters, config, requester, Stream.concat(hits.stream(), more).toList());
    }

    private static String subject(Limit limit, Map<Subject, String> subjects) {
        return Optional.ofNullable(subjects.get(limit.subject()))
                .orElseThrow(() -> new IllegalArgumentException(limit + " has another subject"));
    }

    /**
     * Takes a hit of each, in a transaction of its own that is committed when this returns: a request that fails later
     * has still used up its hits.
     *
     * @return empty if there was one left of each; otherwise nothing is taken, and no window is prolonged
     */
    public Optional<LimitReached> charge() {
        return counters.charge(hits);
    }

    /** Begins all windows anew, in the caller's transaction. */
    public void giveBack() {
        counters.giveBack(hits);
    }

    /** What {@link #charge} would find, without taking a hit; reads in the caller's transaction. */
    public Optional<LimitReached> peek() {
        return counters.peek(hits);
    }
}
