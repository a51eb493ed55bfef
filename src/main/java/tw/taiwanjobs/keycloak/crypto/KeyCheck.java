package tw.taiwanjobs.keycloak.crypto;

import jakarta.persistence.EntityManager;

/**
 * Compares the key ring with the one that filled the database. With another one, IDs could not be read, and one person
 * could have two accounts.
 */
final class KeyCheck {
    private final EntityManager entities;

    public KeyCheck(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Notes versions of which this node is the first to write index rows.
     *
     * @throws KeyRingException if a version is not what it was
     */
    public void require(KeyRing ring) {
        ring.writingIndex().forEach(key -> require(key.version(), KeyFingerprint.of(key)));
        entities.flush();
    }

    private void require(int version, String fingerprint) {
        var known = entities.find(KeyCheckEntity.class, version);
        if (known == null) {
            entities.persist(new KeyCheckEntity(version, fingerprint));
        } else if (!known.has(fingerprint)) {
            throw new KeyRingException("The key ring is not the one that this database was filled with (version "
                    + version + " differs): start with the file that belongs to it");
        }
    }
}
