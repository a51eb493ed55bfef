package tw.taiwanjobs.keycloak.demo;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a {@link LocalSite} sends back. */
record Answer(int status, Map<String, String> headers, String body) {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'self'";

    static Answer page(String html) {
        return page(200, html);
    }

    static Answer page(int status, String html) {
        return html(status, html, PAGE_POLICY);
    }

    static Answer html(int status, String html, String contentSecurityPolicy) {
        return new Answer(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", contentSecurityPolicy),
                html);
    }

    static Answer text(String text) {
        return text(200, text);
    }

    static Answer text(int status, String text) {
        return new Answer(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text);
    }

    static Answer redirect(URI address) {
        return new Answer(303, Map.of("Location", address.toString()), "");
    }

    static Answer notFound() {
        return text(404, "404");
    }

    Answer with(String header, String value) {
        var extended = new LinkedHashMap<>(headers);
        extended.put(header, value);
        return new Answer(status, extended, body);
    }
}
