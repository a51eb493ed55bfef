package tw.taiwanjobs.keycloak.captcha;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** Answers the few methods of a large Keycloak interface that a test needs; any other call fails. */
public final class Stub {

    private Stub() {}

    public static <T> T of(Class<T> type, Map<String, Function<Object[], @Nullable Object>> methods) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> Objects.requireNonNull(methods.get(method.getName()), method.getName())
                        .apply(arguments)));
    }

    /** An authentication session with working notes. */
    public static AuthenticationSessionModel authenticationSession(String rootId, String tabId) {
        Map<String, String> notes = new HashMap<>();
        RootAuthenticationSessionModel root =
                of(RootAuthenticationSessionModel.class, Map.of("getId", arguments -> rootId));
        return of(
                AuthenticationSessionModel.class,
                Map.of(
                        "getParentSession", arguments -> root,
                        "getTabId", arguments -> tabId,
                        "getAuthNote", arguments -> notes.get((String) arguments[0]),
                        "setAuthNote", arguments -> notes.put((String) arguments[0], (String) arguments[1])));
    }
}
