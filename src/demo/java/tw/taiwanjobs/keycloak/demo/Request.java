package tw.taiwanjobs.keycloak.demo;

import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a browser's request that the demo's sites look at. */
record Request(String method, URI uri, List<String> cookieHeaders, String body) {
    static final String POST = "POST";

    private static final Pattern SEPARATOR = Pattern.compile(";\\s*");

    String path() {
        return uri.getPath();
    }

    boolean isPost() {
        return method.equals(POST);
    }

    Optional<String> cookie(String name) {
        return cookieHeaders.stream()
                .flatMap(SEPARATOR::splitAsStream)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> HttpCookie.parse(pair).get(0).getValue())
                .findFirst();
    }
}
