package tw.taiwanjobs.keycloak.crypto;

import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Compares the key ring's versions with those that rows need, before this node notes its own. */
final class RingCheck {

    private final KeycloakSession session;
    private final KeyRing ring;

    RingCheck(KeycloakSession session) {
        this.session = session;
        this.ring = session.getProvider(KeyRingProvider.class).keyRing();
    }

    /** @throws KeyRingException in one line that says which version rows need */
    void require() {
        List<Integer> noted = NotedVersions.of(session).all();
        if (!noted.isEmpty()) {
            requireNewest(noted.get(noted.size() - 1));
            noted.stream().filter(version -> ring.find(version).isEmpty()).forEach(this::requireUnused);
            requireIndexedSince(noted.get(0));
        }
    }

    private void requireNewest(int version) {
        if (ring.find(version).isEmpty()) {
            throw new KeyRingException("The key ring (" + ring.describe() + ") lacks version " + version
                    + ", of which the database has rows: start with the file that the other nodes have");
        }
    }

    private void requireUnused(int version) {
        long rows = KeyedRows.allEncryptedWith(session, version);
        if (rows > 0) {
            throw new KeyRingException("The key ring (" + ring.describe() + ") lacks version " + version + ", which "
                    + rows + " rows still need: start with the file that has it");
        }
    }

    /** What was written before the first rotation has rows of the oldest version without being asked. */
    private void requireIndexedSince(int oldestNoted) {
        int active = ring.active().version();
        long rows = active == oldestNoted ? 0 : KeyedRows.allWithoutIndex(session, active);
        if (rows > 0) {
            throw new KeyRingException("The key ring (" + ring.describe() + ") looks numbers up with version " + active
                    + ", of which " + rows + " have no row yet: start with the file in which it is writing");
        }
    }
}
