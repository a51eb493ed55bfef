package tw.taiwanjobs.keycloak.migration.client;

import java.util.Optional;
import java.util.OptionalLong;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.common.WrittenBoolean;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/**
 * A row that is sent to the server.
 *
 * @param number missing if it is none; the server then says so
 * @param birthDate the same
 */
record SoundRow(MemberRow row, Optional<IdentityNumber> number, Optional<BirthDate> birthDate) implements Judgement {

    int line() {
        return row.line();
    }

    OptionalLong numberKey() {
        return number.stream().mapToLong(value -> RowKey.of(value.value())).findFirst();
    }

    OptionalLong memberNumberKey() {
        var memberNumber = TypedText.normalize(row.value(Column.MEMBER_NUMBER));
        return memberNumber.isEmpty() ? OptionalLong.empty() : OptionalLong.of(RowKey.of(memberNumber));
    }

    /** The same for all rows of a person, as far as name and day of birth tell. */
    OptionalLong personKey() {
        var name = TypedText.normalize(row.value(Column.NAME));
        return name.isEmpty() || birthDate.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(RowKey.of(name, birthDate.get().date().toString()));
    }

    /** Of a row without a person in it nobody gets the address. */
    OptionalLong emailKey() {
        if (number.isEmpty() || birthDate.isEmpty()) {
            return OptionalLong.empty();
        }
        return EmailAddress.parse(row.value(Column.EMAIL)).stream()
                .mapToLong(address -> RowKey.of(address.value()))
                .findFirst();
    }

    boolean isEmailVerified() {
        return WrittenBoolean.parse(row.value(Column.EMAIL_VERIFIED)).orElse(false);
    }

    @Override
    public String toString() {
        return "SoundRow[" + line() + "]";
    }
}
