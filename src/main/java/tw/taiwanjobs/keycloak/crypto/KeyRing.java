package tw.taiwanjobs.keycloak.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The key versions that a node has: the active one and, while a rotation is under way, one more. {@link KeyState} says
 * what each is used for. Holds secrets, so its text form names versions and states only.
 */
public final class KeyRing {
    private final List<KeyVersion> versions;
    private final KeyVersion active;

    KeyRing(List<KeyVersion> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparingInt(KeyVersion::version))
                .toList();
        requireDistinctNumbers();
        requireDistinctKeys();
        if (versions.size() > 2) {
            throw new KeyRingException("more than two versions; only one rotation can be under way");
        }
        this.active = onlyActive();
    }

    /** A ring with version 1, active. */
    public static KeyRing create(SecureRandom random) {
        return new KeyRing(List.of(KeyVersion.random(1, KeyState.ACTIVE, random)));
    }

    /**
     * The key ring in its JSON form, described in {@code docs/adr/0002-key-ring.md}.
     *
     * @throws KeyRingException when it is not whole; the message is one line without key material
     */
    public static KeyRing parse(String json) {
        return KeyRingJson.parse(json);
    }

    /** The JSON form with all keys in the clear: for the key ring file only. */
    public String toJson() {
        return KeyRingJson.format(versions);
    }

    /** First step of a rotation: a new random version, published. */
    public KeyRing add(SecureRandom random) {
        if (versions.size() > 1) {
            throw new KeyRingException("a rotation is under way (" + describe() + "): finish it first");
        }
        return new KeyRing(List.of(active, KeyVersion.random(active.version() + 1, KeyState.PUBLISHED, random)));
    }

    /** Next step of the rotation: published becomes writing; writing becomes active and the active one retires. */
    public KeyRing rotate() {
        var published = find(KeyState.PUBLISHED);
        if (published.isPresent()) {
            return new KeyRing(List.of(active, published.get().in(KeyState.WRITING)));
        }
        var writing = find(KeyState.WRITING)
                .orElseThrow(() -> new KeyRingException("no new version to rotate to (" + describe() + ")"));
        return new KeyRing(List.of(active.in(KeyState.RETIRING), writing.in(KeyState.ACTIVE)));
    }

    /** Last step of a rotation: without the retiring version, whose ciphertexts nobody can open from then on. */
    public KeyRing retire() {
        if (find(KeyState.RETIRING).isEmpty()) {
            throw new KeyRingException("no version is retiring (" + describe() + ")");
        }
        return new KeyRing(List.of(active));
    }

    /** The version of the given state, if there is one. */
    public Optional<Integer> versionIn(KeyState state) {
        return find(state).map(KeyVersion::version);
    }

    /** Whether the version has these keys. */
    boolean has(int version, String fingerprint) {
        return find(version).map(KeyFingerprint::of).filter(fingerprint::equals).isPresent();
    }

    /** @param state as in the key ring file */
    boolean isIn(int version, String state) {
        return find(version).filter(key -> key.state().code().equals(state)).isPresent();
    }

    KeyVersion active() {
        return active;
    }

    Optional<KeyVersion> find(int version) {
        return versions.stream().filter(key -> key.version() == version).findFirst();
    }

    Stream<KeyVersion> all() {
        return versions.stream();
    }

    Stream<KeyVersion> writingIndex() {
        return versions.stream().filter(key -> key.state().writesIndex());
    }

    private KeyVersion onlyActive() {
        var found =
                versions.stream().filter(key -> key.state() == KeyState.ACTIVE).toList();
        if (found.size() != 1) {
            throw new KeyRingException(found.size() + " versions are active; exactly one must be");
        }
        return found.get(0);
    }

    private Optional<KeyVersion> find(KeyState state) {
        return versions.stream().filter(key -> key.state() == state).findFirst();
    }

    private void requireDistinctNumbers() {
        var numbers = new HashSet<Integer>();
        for (var key : versions) {
            if (!numbers.add(key.version())) {
                throw new KeyRingException("version " + key.version() + " appears twice");
            }
        }
    }

    private void requireDistinctKeys() {
        var distinct = versions.stream()
                .flatMap(key -> Stream.of(key.encryptionKey(), key.indexKey()))
                .map(key -> ByteBuffer.wrap(key.getEncoded()))
                .collect(Collectors.toSet());
        if (distinct.size() < 2 * versions.size()) {
            throw new KeyRingException("a key is used twice");
        }
    }

    /** Versions and states, for operators: {@code 1 retiring, 2 active}. */
    public String describe() {
        return versions.stream().map(KeyVersion::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "KeyRing[" + describe() + "]";
    }
}
