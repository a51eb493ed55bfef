package tw.taiwanjobs.keycloak.helpdesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.identity.IdentityNumbers;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.identity.domain.WrittenBirthDate;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.member.Availability;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/** The national ID or resident number of a member: looked up, corrected, or taken away so that it is free. */
final class NumberOfMember {

    private final KeycloakSession session;
    private final UserModel member;
    private final IdentityNumbers numbers;

    NumberOfMember(KeycloakSession session, UserModel member) {
        this.session = session;
        this.member = member;
        this.numbers = IdentityNumbers.of(session);
    }

    /** @param tell whether the member is told by mail, if there is an address that is proved */
    String reveal(boolean tell) {
        String number = known().or(() -> new PendingMembers(session)
                        .find(member.getId())
                        .map(signUp -> numbers.decrypt(member.getId(), signUp.numberCiphertext())))
                .map(IdentityNumber::value)
                .orElseThrow(Conflict.NO_NUMBER::refusal);
        if (tell) {
            tell(HelpDeskLetters.REVEALED);
        }
        return number;
    }

    /** Also of a member who has none. Of two numbers of one resident the new one takes both places. */
    void correct(WrittenFields written) {
        requireFinishedSignUp();
        Correction correction = Correction.read(written, ServerTime.today());
        Optional<String> birthdate =
                correction.birthDate().map(known -> known.date().toString());
        boolean sameBirthdate = birthdate
                .filter(date -> !date.equals(member.getFirstAttribute(MemberAttributes.BIRTHDATE)))
                .isEmpty();
        if (sameBirthdate && known().filter(correction.number()::equals).isPresent()) {
            throw Conflict.UNCHANGED.refusal();
        }
        birthdate.ifPresent(date -> member.setSingleAttribute(MemberAttributes.BIRTHDATE, date));
        requireFree(correction.number());
        numbers.replace(member.getId(), correction.number());
        member.setSingleAttribute(
                MemberAttributes.NATIONAL_ID_MASKED, correction.number().masked());
        changed(HelpDeskLetters.CORRECTED);
    }

    /** The member keeps the account and is asked for a number where one is needed. */
    void release() {
        requireFinishedSignUp();
        if (known().isEmpty()) {
            throw Conflict.NO_NUMBER.refusal();
        }
        if (MemberStatus.LEGACY.isOf(member)) {
            throw Conflict.LOGS_IN_WITH_NUMBER.refusal();
        }
        numbers.release(member.getId());
        member.removeAttribute(MemberAttributes.NATIONAL_ID_MASKED);
        changed(HelpDeskLetters.RELEASED);
    }

    private Optional<IdentityNumber> known() {
        return numbers.of(member.getId());
    }

    private void requireFinishedSignUp() {
        if (MemberStatus.PENDING.isOf(member)) {
            throw Conflict.STILL_PENDING.refusal();
        }
    }

    private void requireFree(IdentityNumber number) {
        boolean isTaken = numbers.memberWith(number)
                .filter(holder -> !holder.equals(member.getId()))
                .isPresent();
        String birthdate = member.getFirstAttribute(MemberAttributes.BIRTHDATE);
        if (isTaken
                || birthdate != null
                        && new Availability(session).isNumberOfWhoLostIt(member.getId(), number, birthdate)) {
            throw Conflict.NATIONAL_ID_IN_USE.refusal();
        }
    }

    private void changed(String letter) {
        member.setLastModifiedTimestamp(ServerTime.now().toEpochMilli());
        tell(letter);
    }

    private void tell(String letter) {
        MailDispatcher.enqueue(session, member.getId(), letter);
    }

    /** The right number and, where it was wrong too, the birth date. */
    private record Correction(IdentityNumber number, Optional<BirthDate> birthDate) {

        static Correction read(WrittenFields written, LocalDate today) {
            List<FieldError> errors = new ArrayList<>();
            Optional<IdentityNumber> number = NumberFields.read(written.texts(), errors);
            Optional<BirthDate> birthDate = Optional.empty();
            if (written.isThere(MemberAttributes.BIRTHDATE)) {
                BirthDate.Result read = WrittenBirthDate.read(
                        MemberAttributes.BIRTHDATE, written.text(MemberAttributes.BIRTHDATE), today);
                errors.addAll(read.errors());
                birthDate = read.value();
            }
            if (!errors.isEmpty()) {
                throw Refusal.ofFieldErrors(errors);
            }
            return new Correction(number.orElseThrow(), birthDate);
        }

        @Override
        public String toString() {
            return "Correction[" + number.masked() + "]";
        }
    }
}
