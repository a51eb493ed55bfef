package tw.taiwanjobs.keycloak.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.crypto.Aad;
import tw.taiwanjobs.keycloak.crypto.Aead;
import tw.taiwanjobs.keycloak.crypto.BlindIndex;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.NotedVersions;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/**
 * National IDs and resident numbers of the members of one realm. One number belongs to one member by database
 * constraint; what stands in the tables is ciphertext and keyed hashes. Each call belongs to the caller's transaction.
 */
public final class IdentityNumbers {

    static final String PURPOSE = "national-id";

    /** Between the numbers of a member who has two. */
    private static final String SEPARATOR = " ";

    private final EntityManager entities;
    private final NotedVersions noted;
    private final RealmModel realm;
    private final Aead aead;
    private final BlindIndex index;
    private @Nullable List<Integer> writtenVersions;

    private IdentityNumbers(EntityManager entities, NotedVersions noted, RealmModel realm, Crypto crypto) {
        this.noted = noted;
        this.entities = entities;
        this.realm = realm;
        this.aead = crypto.aead();
        this.index = crypto.blindIndex();
    }

    public static IdentityNumbers of(KeycloakSession session) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return new IdentityNumbers(
                entities, NotedVersions.of(session), session.getContext().getRealm(), Crypto.of(session));
    }

    /** How many members with this value of a user attribute have no number, in Keycloak's tables (26.7). */
    public long membersWithout(String attribute, String value) {
        return entities.createQuery(
                        "select count(u.id) from UserEntity u join u.attributes a where u.realmId = :realm"
                                + " and a.name = :attribute and a.value = :value"
                                + " and not exists (select 1 from IdentityNumberEntity n where n.userId = u.id)",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("attribute", attribute)
                .setParameter("value", value)
                .getSingleResult();
    }

    /** Id of the member to whom the number belongs. */
    public Optional<String> memberWith(IdentityNumber number) {
        return entities.createQuery(
                        "select userId from IdentityIndexEntity"
                                + " where realmId = :realm and keyVersion = :version and numberHmac = :hmac",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("version", index.readVersion())
                .setParameter("hmac", index.index(PURPOSE, realm.getId(), number.value()))
                .getResultStream()
                .findFirst();
    }

    /** Ids of the members to whom the numbers belong, of those that belong to somebody; one statement for all. */
    public Map<IdentityNumber, String> membersWith(Collection<IdentityNumber> numbers) {
        Map<String, IdentityNumber> byHmac = new HashMap<>();
        numbers.forEach(number -> byHmac.put(index.index(PURPOSE, realm.getId(), number.value()), number));
        Map<IdentityNumber, String> members = new HashMap<>();
        entities.createQuery(
                        "select numberHmac, userId from IdentityIndexEntity"
                                + " where realmId = :realm and keyVersion = :version and numberHmac in :hmacs",
                        Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("version", index.readVersion())
                .setParameter("hmacs", byHmac.keySet())
                .getResultList()
                .forEach(row -> members.put(Objects.requireNonNull(byHmac.get((String) row[0])), (String) row[1]));
        return members;
    }

    /** The number as it waits in a pending sign-up: encrypted for this member, indexed nowhere. */
    public String encrypt(String userId, IdentityNumber number) {
        return aead.encrypt(number.value(), aadOf(userId));
    }

    /** The number of a ciphertext, or the first of those that it holds. */
    public IdentityNumber decrypt(String userId, String ciphertext) {
        return decryptAll(userId, ciphertext).get(0);
    }

    /** Gives the number to the member. If another one has it, the transaction fails when it is flushed. */
    public void assign(String userId, IdentityNumber number) {
        entities.persist(new IdentityNumberEntity(userId, realm.getId(), encrypt(userId, number)));
        addIndex(userId, number);
    }

    /**
     * Gives a member who has a number another one of the same person, as residents have of before and after 2021: it is
     * kept beside the first, and the member is found by either.
     */
    public void assignAlias(String userId, IdentityNumber alias) {
        IdentityNumberEntity row = Objects.requireNonNull(entities.find(IdentityNumberEntity.class, userId));
        String numbers = aead.decrypt(row.ciphertext(), aadOf(userId)) + SEPARATOR + alias.value();
        row.replace(aead.encrypt(numbers, aadOf(userId)));
        addIndex(userId, alias);
    }

    /** Gives the member this number in place of all that the member has. Otherwise as {@link #assign}. */
    public void replace(String userId, IdentityNumber number) {
        release(userId);
        assign(userId, number);
    }

    /**
     * Takes all numbers from the member: they are nobody's. The numbers' row is locked, so that no job that goes through them
     * writes one of them back.
     */
    public void release(String userId) {
        Optional.ofNullable(entities.find(IdentityNumberEntity.class, userId, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(entities::remove);
        entities.createQuery("from IdentityIndexEntity where userId = :user", IdentityIndexEntity.class)
                .setParameter("user", userId)
                .getResultList()
                .forEach(entities::remove);
        entities.flush();
    }

    private void addIndex(String userId, IdentityNumber number) {
        index.indexes(PURPOSE, realm.getId(), number.value(), writtenVersions())
                .forEach((version, hmac) ->
                        entities.persist(new IdentityIndexEntity(realm.getId(), version, hmac, userId)));
    }

    /** Asked once, as one transaction may give many numbers. */
    private List<Integer> writtenVersions() {
        if (writtenVersions == null) {
            writtenVersions = noted.all();
        }
        return writtenVersions;
    }

    private List<IdentityNumber> decryptAll(String userId, String ciphertext) {
        return valuesIn(aead, ciphertext, aadOf(userId))
                .map(number -> IdentityNumber.parseEither(number)
                        .value()
                        .orElseThrow(() -> new IllegalStateException("Not a number under the ciphertext of " + userId)))
                .toList();
    }

    /** As they are indexed, of any realm. */
    static Stream<String> valuesIn(Aead aead, String ciphertext, Aad owner) {
        return Stream.of(aead.decrypt(ciphertext, owner).split(SEPARATOR));
    }

    public Optional<IdentityNumber> of(String userId) {
        return Optional.ofNullable(entities.find(IdentityNumberEntity.class, userId))
                .map(row -> decrypt(userId, row.ciphertext()));
    }

    private Aad aadOf(String userId) {
        return Aad.ofMember(realm.getId(), userId);
    }
}
