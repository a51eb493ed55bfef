package tw.taiwanjobs.keycloak.demo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in at a portal, and which logins are under way, by the browser's cookie. In memory only. */
final class PortalSessions {
    private final Cache<String, SignedIn> members =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<String, Map<State, PortalLogin>> attempts = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(25))
            .build();

    /** A random name for a browser that brought none. */
    static String freshId() {
        return new State().getValue();
    }

    void begin(String id, PortalLogin attempt) {
        attempts.get(id, unknown -> new ConcurrentHashMap<>()).put(attempt.state(), attempt);
    }

    /** Each attempt can be finished once, and only in the browser that began it. */
    Optional<PortalLogin> finish(String id, State state) {
        return Optional.ofNullable(attempts.getIfPresent(id)).map(known -> known.remove(state));
    }

    void logIn(String id, SignedIn member) {
        members.put(id, member);
    }

    Optional<SignedIn> member(String id) {
        return Optional.ofNullable(members.getIfPresent(id));
    }

    /** In whatever browser. */
    void end(SessionID session) {
        members.asMap().values().removeIf(member -> member.session().equals(session));
    }

    Optional<SignedIn> logOut(String id) {
        return Optional.ofNullable(members.asMap().remove(id));
    }
}
