package tw.taiwanjobs.keycloak.migration.client;

import java.time.LocalDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.WrittenBirthDate;

/** Reads of a row what the look at the whole file needs. Whether a value may be stored is the server's to say. */
final class RowRules {

    private final LocalDate today;
    private final int mostBytes;

    /**
     * @param today in Taiwan
     * @param mostBytes that a row may have on its way to the server
     */
    RowRules(LocalDate today, int mostBytes) {
        this.today = today;
        this.mostBytes = mostBytes;
    }

    Judgement judge(MemberRow row) {
        if (row.flaw().isPresent()) {
            return Refusal.of(row, "", row.flaw().get());
        }
        if (RowJson.isLongerThan(mostBytes, row)) {
            return Refusal.of(row, "", "it is longer than " + mostBytes + " bytes");
        }
        return new SoundRow(
                row,
                IdentityNumber.parseEither(row.id()).value(),
                WrittenBirthDate.parse(row.value(Column.BIRTH_DATE), today));
    }
}
