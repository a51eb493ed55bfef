package tw.taiwanjobs.keycloak.crypto;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import tw.taiwanjobs.keycloak.operator.RealmConnection;

/** What a running server says of one version of the key ring, and of the rows of all realms. */
final class ServerKeys {

    private final int version;
    private final JsonNode use;

    private ServerKeys(int version, JsonNode use) {
        this.version = version;
        this.use = use;
    }

    /** @throws KeyRingException if the server has another key under this number, another state of it, or none */
    static ServerKeys of(RealmConnection connection, KeyRing ring, int version) {
        JsonNode all = connection.openOwnRealm().get("/taiwanjobs/keys");
        JsonNode use = StreamSupport.stream(all.spliterator(), false)
                .filter(each -> ring.has(version, each.path("fingerprint").asText()))
                .findFirst()
                .orElseThrow(() -> new KeyRingException("The server at " + connection.address()
                        + " does not have version " + version + " of this file (" + ring.describe() + ")"));
        String state = use.path("state").asText();
        if (!ring.isIn(version, state)) {
            throw new KeyRingException("At the server at " + connection.address() + " version " + version + " is "
                    + state + ": give it this file (" + ring.describe() + ") and restart it first");
        }
        return new ServerKeys(version, use);
    }

    /** @throws KeyRingException while a number has no index row of the version */
    void requireIndexed() {
        requireNone("withoutIndex", "have no index row of version " + version + " yet");
    }

    /** @throws KeyRingException while a row cannot be read without the version */
    void requireUnused() {
        requireNone("encrypted", "still need version " + version);
    }

    private void requireNone(String field, String what) {
        if (!use.path(field).isIntegralNumber()) {
            throw new KeyRingException("The server does not say how many rows " + what);
        }
        long rows = use.path(field).asLong();
        if (rows > 0) {
            throw new KeyRingException(rows + " rows " + what + ": a job of the server is at it, see"
                    + " /admin/realms/REALM/taiwanjobs/jobs");
        }
    }
}
