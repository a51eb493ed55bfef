package tw.taiwanjobs.keycloak.documents.domain;

import java.util.Optional;

/** A realm's seals, looked at one after the other. */
public final class Chain {

    private final String realmId;
    private final Optional<String> head;
    private Optional<Seal> last;
    private boolean headSeen;

    private Chain(String realmId, Optional<String> head, Optional<Seal> last) {
        this.realmId = realmId;
        this.head = head;
        this.last = last;
    }

    /** @param head hash of a seal that was written down outside */
    public static Chain whole(String realmId, Optional<String> head) {
        return new Chain(realmId, head, Optional.empty());
    }

    /** As {@link #whole}, from this seal on, of which nobody knows what it follows. */
    public static Chain from(Seal first, String realmId, Optional<String> head) {
        Seal before = new Seal(first.number() - 1, Seal.NONE, Seal.NONE, 0, 0, Seal.ALGORITHM, first.previous());
        return new Chain(realmId, head, Optional.of(before));
    }

    /** The next seal. @return what is wrong with it; then there is nothing more to look at */
    public Optional<Flaw> add(Seal seal) {
        Optional<Flaw> flaw = flawIn(seal);
        last = Optional.of(seal);
        headSeen |= head.filter(seal.hash()::equals).isPresent();
        return flaw;
    }

    private Optional<Flaw> flawIn(Seal seal) {
        long expected = last.map(Seal::number).orElse(0L) + 1;
        if (seal.number() != expected) {
            return Optional.of(Flaw.of(Flaw.Kind.MISSING_SEAL, expected));
        }
        if (!seal.previous().equals(last.map(Seal::hash).orElse(Seal.NONE))) {
            return Optional.of(Flaw.of(Flaw.Kind.BROKEN_CHAIN, seal.number()));
        }
        return seal.algorithm() == Seal.ALGORITHM && seal.computedHash(realmId).equals(seal.hash())
                ? Optional.empty()
                : Optional.of(Flaw.of(Flaw.Kind.CHANGED_SEAL, seal.number()));
    }

    /** When all have been added: whether the seal that was written down is one of them. */
    public Optional<Flaw> end() {
        return headSeen ? Optional.empty() : head.map(hash -> new Flaw(Flaw.Kind.UNKNOWN_HEAD, "Head " + hash));
    }

    public Optional<Seal> last() {
        return last;
    }
}
