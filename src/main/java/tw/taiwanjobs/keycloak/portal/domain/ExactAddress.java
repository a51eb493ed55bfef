package tw.taiwanjobs.keycloak.portal.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * An address that a person may be sent to, with a code in it.
 *
 * @param loopbackAllowed whether it may be plain HTTP on the person's own machine
 */
record ExactAddress(String text, boolean loopbackAllowed) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What is wrong with it, in words that follow the address. */
    Optional<String> fault() {
        if (text.contains("*")) {
            return Optional.of("has a wildcard; write each address in full");
        }
        if (text.contains("#")) {
            return Optional.of("has a #, which no answer can come back to");
        }
        return parsed().map(this::faultOf).orElseGet(() -> Optional.of("is no whole address"));
    }

    private Optional<String> faultOf(URI uri) {
        if (uri.getUserInfo() != null) {
            return Optional.of("has a user name in it");
        }
        if ("https".equalsIgnoreCase(uri.getScheme()) || loopbackAllowed && isPlainLoopback(uri)) {
            return Optional.empty();
        }
        return Optional.of(loopbackAllowed ? "is neither https nor http://localhost" : "is not https");
    }

    private Optional<URI> parsed() {
        try {
            return Optional.of(new URI(text)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlainLoopback(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    }
}
