package tw.taiwanjobs.keycloak.migration;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.member.MemberAttributes;

/**
 * What the database, in Keycloak's tables too (26.7), has of the rows of a batch: a few statements for all of them. Rows
 * that were looked at before in the batch are added.
 */
final class KnownMembers {

    private static final String WITH_ACCOUNT =
            "select u.username, u.email, u.id from UserEntity u where u.realmId = :realm"
                    + " and (u.username in :emails or u.email in :emails)";
    private static final String WITH_OLD_ADDRESS =
            "select a.value, a.user.id from UserAttributeEntity a where a.name = :name and a.value in :emails"
                    + " and a.user.realmId = :realm";

    private final EntityManager entities;
    private final String realmId;
    private final Map<String, ImportedMemberEntity> byMemberNumber;
    private final Map<IdentityNumber, String> byNumber;
    private final Map<String, String> byAccount = new HashMap<>();
    private final Map<String, String> byOldAddress = new HashMap<>();

    KnownMembers(KeycloakSession session, List<CheckedRow> rows) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
        this.byMemberNumber = imported(rows);
        this.byNumber = new HashMap<>(IdentityNumbers.of(session)
                .membersWith(rows.stream()
                        .flatMap(row -> Stream.concat(Stream.of(row.number()), row.alias().stream()))
                        .collect(Collectors.toSet())));
        Set<String> emails = rows.stream()
                .flatMap(row -> row.email().stream())
                .map(OldEmail::address)
                .collect(Collectors.toSet());
        if (!emails.isEmpty()) {
            findEmails(emails);
        }
    }

    Optional<ImportedMemberEntity> withMemberNumber(String memberNumber) {
        return Optional.ofNullable(byMemberNumber.get(memberNumber));
    }

    Optional<String> withNumber(IdentityNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Who stands in the way of the address: whoever has it as account; to one that is not verified, anybody. */
    Optional<String> withEmail(OldEmail email) {
        Optional<String> account = Optional.ofNullable(byAccount.get(email.address()));
        return email.verified() ? account : account.or(() -> Optional.ofNullable(byOldAddress.get(email.address())));
    }

    void add(CheckedRow row, ImportedMemberEntity member) {
        byMemberNumber.put(row.memberNumber(), member);
        byNumber.put(row.number(), member.userId());
        row.alias().ifPresent(alias -> byNumber.put(alias, member.userId()));
        row.email()
                .ifPresent(
                        email -> (email.verified() ? byAccount : byOldAddress).put(email.address(), member.userId()));
    }

    private Map<String, ImportedMemberEntity> imported(List<CheckedRow> rows) {
        return entities.createQuery(
                        "from ImportedMemberEntity where realmId = :realm and memberNumber in :numbers",
                        ImportedMemberEntity.class)
                .setParameter("realm", realmId)
                .setParameter(
                        "numbers", rows.stream().map(CheckedRow::memberNumber).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(
                        ImportedMemberEntity::memberNumber, member -> member, (one, same) -> one, HashMap::new));
    }

    private void findEmails(Collection<String> emails) {
        entities.createQuery(WITH_OLD_ADDRESS, Object[].class)
                .setParameter("name", MemberAttributes.LEGACY_EMAIL)
                .setParameter("realm", realmId)
                .setParameter("emails", emails)
                .getResultList()
                .forEach(row -> byOldAddress.put((String) row[0], (String) row[1]));
        for (Object[] row : entities.createQuery(WITH_ACCOUNT, Object[].class)
                .setParameter("realm", realmId)
                .setParameter("emails", emails)
                .getResultList()) {
            Stream.of(row[0], row[1])
                    .filter(emails::contains)
                    .forEach(address -> byAccount.put((String) address, (String) row[2]));
        }
    }
}
