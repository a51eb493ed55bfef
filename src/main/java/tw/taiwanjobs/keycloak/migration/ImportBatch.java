package tw.taiwanjobs.keycloak.migration;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.crypto.AuthenticationCode;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/**
 * Rows that are taken in one transaction, the caller's. A member is known by member number and number together; rows with
 * only one of the two in common are two people's, or a mistake, and are refused.
 */
final class ImportBatch {

    /** Keycloak sends 32 at once; a member has about that many rows in all tables together. */
    private static final int ROWS_OF_A_STATEMENT = 1_000;

    private final KeycloakSession session;
    private final EntityManager entities;
    private final String realmId;
    private final AuthenticationCode code;
    private final RowRules rules;
    private final MemberFields fields;
    private final NewMember newMember;
    private final ImportMode mode;

    ImportBatch(KeycloakSession session, ImportMode mode) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        entities.unwrap(Session.class).setJdbcBatchSize(ROWS_OF_A_STATEMENT);
        this.realmId = session.getContext().getRealm().getId();
        this.code = Crypto.of(session).authenticationCode();
        this.rules = new RowRules(new RealmProfile(session), ServerTime.now());
        this.fields = new MemberFields(session);
        this.newMember = new NewMember(session, fields);
        this.mode = mode;
    }

    /** @return an answer for each row, in their order */
    List<RowAnswer> take(List<ImportRow> rows) {
        SortedMap<Integer, RowAnswer> answers = new TreeMap<>();
        SortedMap<Integer, CheckedRow> accepted = new TreeMap<>();
        for (int place = 0; place < rows.size(); place++) {
            try {
                accepted.put(place, rules.check(rows.get(place)));
            } catch (RefusedRowException refused) {
                answers.put(place, RowAnswer.refused(rows.get(place).line(), refused.why()));
            }
        }
        Iterator<RowAnswer> taken = takeAll(List.copyOf(accepted.values())).iterator();
        accepted.keySet().forEach(place -> answers.put(place, taken.next()));
        return List.copyOf(answers.values());
    }

    private List<RowAnswer> takeAll(List<CheckedRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        KnownMembers known = new KnownMembers(session, rows);
        List<RowAnswer> answers = new ArrayList<>();
        EntityManagers.runInBatch(session, () -> rows.forEach(row -> answers.add(take(row, known))), false);
        entities.flush();
        return answers;
    }

    private RowAnswer take(CheckedRow row, KnownMembers known) {
        try {
            Optional<ImportedMemberEntity> imported = known.withMemberNumber(row.memberNumber());
            Optional<String> owner = known.withNumber(row.number());
            if (imported.isEmpty() && owner.isEmpty()) {
                return create(row, known);
            }
            if (imported.isEmpty()) {
                throw new RefusedRowException(row.numberColumn(), "it belongs to a member who is here already");
            }
            if (!owner.equals(imported.map(ImportedMemberEntity::userId))) {
                throw new RefusedRowException(
                        ImportColumn.MEMBER_NUMBER, "it belongs to a member with another number who is here already");
            }
            return compare(row, imported.get(), known);
        } catch (RefusedRowException refused) {
            return RowAnswer.refused(row.line(), refused.why());
        }
    }

    private RowAnswer create(CheckedRow row, KnownMembers known) throws RefusedRowException {
        String userId = UUID.randomUUID().toString();
        CheckedRow free = withFreeValues(row, userId, known);
        Fingerprints fingerprints = Fingerprints.none(code, realmId, userId);
        free.values().forEach(fingerprints::put);
        ImportedMemberEntity member =
                new ImportedMemberEntity(userId, realmId, row.memberNumber(), fingerprints.text());
        known.add(free, member);
        if (!mode.dryRun()) {
            newMember.create(userId, free);
            entities.persist(member);
        }
        return RowAnswer.of(row.line(), RowAnswer.Outcome.CREATED, free.note());
    }

    private RowAnswer compare(CheckedRow row, ImportedMemberEntity member, KnownMembers known)
            throws RefusedRowException {
        CheckedRow free = withFreeValues(row, member.userId(), known);
        Fingerprints fingerprints = Fingerprints.of(code, realmId, member.userId(), member.fingerprints());
        List<Map.Entry<String, String>> changed = free.values().entrySet().stream()
                .filter(value -> !fingerprints.matches(value.getKey(), value.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (changed.isEmpty()) {
            return RowAnswer.of(row.line(), RowAnswer.Outcome.UNCHANGED);
        }
        return mode.update() ? update(free, member, fingerprints, changed) : RowAnswer.differs(row.line());
    }

    private RowAnswer update(
            CheckedRow row,
            ImportedMemberEntity member,
            Fingerprints fingerprints,
            List<Map.Entry<String, String>> changed) {
        UserModel user = session.users().getUserById(session.getContext().getRealm(), member.userId());
        List<Map.Entry<String, String>> wanted = changed.stream()
                .filter(value -> isAsImported(user, value.getKey(), fingerprints))
                .toList();
        if (wanted.isEmpty()) {
            RowNote note = new RowNote(changed.get(0).getKey(), "not taken: the member has changed it since");
            return RowAnswer.of(row.line(), RowAnswer.Outcome.UNCHANGED, Optional.of(note));
        }
        if (!mode.dryRun()) {
            wanted.forEach(value -> {
                fields.get(value.getKey()).put(user, value.getValue());
                fingerprints.put(value.getKey(), value.getValue());
            });
            user.setLastModifiedTimestamp(ServerTime.now().toEpochMilli());
            member.keep(fingerprints.text());
        }
        return RowAnswer.of(row.line(), RowAnswer.Outcome.UPDATED, row.note());
    }

    private boolean isAsImported(UserModel user, String column, Fingerprints fingerprints) {
        MemberField field = fields.get(column);
        return !field.isTheMembersOwn() || fingerprints.matches(column, field.of(user));
    }

    /** Without an address that somebody else has. */
    private static CheckedRow withFreeValues(CheckedRow row, String userId, KnownMembers known)
            throws RefusedRowException {
        if (row.alias()
                .flatMap(known::withNumber)
                .filter(owner -> !owner.equals(userId))
                .isPresent()) {
            throw new RefusedRowException(
                    ImportColumn.RESIDENT_NUMBER, "the other number of the person belongs to another member");
        }
        boolean emailIsTaken = row.email()
                .flatMap(known::withEmail)
                .filter(holder -> !holder.equals(userId))
                .isPresent();
        return emailIsTaken ? row.withoutEmail("not taken: somebody here has the address") : row;
    }
}
