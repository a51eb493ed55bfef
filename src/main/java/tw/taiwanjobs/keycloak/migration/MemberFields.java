package tw.taiwanjobs.keycloak.migration;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.documents.AcceptanceLedger;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.lockout.Lock;

/** The fields of a member, by column. Each call belongs to the caller's transaction. */
final class MemberFields {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Map<String, MemberField> special;

    MemberFields(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.special = Map.of(
                ImportColumn.EMAIL,
                new EmailField(),
                ImportColumn.PASSWORD_HASH,
                new PasswordField(),
                ImportColumn.LOCKED,
                new LockField(),
                ImportColumn.TERMS_VERSION,
                new WrittenField(this::recordTerms),
                ImportColumn.CREATED_AT,
                new WrittenField((member, millis) -> member.setCreatedTimestamp(Long.valueOf(millis))),
                ImportColumn.ALIAS,
                new WrittenField(this::assignAlias));
    }

    MemberField get(String column) {
        return Objects.requireNonNullElseGet(special.get(column), () -> new AttributeField(column));
    }

    private void recordTerms(UserModel member, String text) {
        OldTerms terms = OldTerms.ofText(text);
        AcceptanceLedger.of(session)
                .recordImported(realm, member.getId(), DocumentNames.MEMBER_TERMS, terms.version(), terms.acceptedAt());
    }

    private void assignAlias(UserModel member, String number) {
        IdentityNumbers.of(session)
                .assignAlias(
                        member.getId(),
                        IdentityNumber.parseEither(number).value().orElseThrow());
    }

    private record AttributeField(String name) implements MemberField {

        @Override
        public String of(UserModel member) {
            return Objects.requireNonNullElse(member.getFirstAttribute(name), "");
        }

        @Override
        public void put(UserModel member, String value) {
            member.setSingleAttribute(name, value);
        }
    }

    /** Nobody but the old system has a say in it. */
    private record WrittenField(BiConsumer<UserModel, String> writer) implements MemberField {

        @Override
        public String of(UserModel member) {
            return "";
        }

        @Override
        public void put(UserModel member, String value) {
            writer.accept(member, value);
        }

        @Override
        public boolean isTheMembersOwn() {
            return false;
        }
    }

    private final class LockField implements MemberField {

        @Override
        public String of(UserModel member) {
            return Lock.isImposed(session, member.getId()) ? "true" : "";
        }

        @Override
        public void put(UserModel member, String value) {
            if (value.isEmpty()) {
                Lock.lift(session, member);
            } else {
                Lock.impose(session, member.getId());
            }
        }
    }
}
