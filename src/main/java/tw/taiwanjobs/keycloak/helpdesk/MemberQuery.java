package tw.taiwanjobs.keycloak.helpdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.identity.domain.Parsed;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.profile.SearchedPhone;

/**
 * A search that can be done: whoever is found has everything that was asked for.
 *
 * @param phone values of attributes, of which one row is enough
 */
record MemberQuery(
        Optional<IdentityNumber> number,
        Optional<EmailAddress> email,
        Optional<String> name,
        Optional<List<Map<String, String>>> phone,
        Optional<String> memberNumber,
        int first,
        int max) {

    static final int MOST_OF_A_PAGE = 100;
    private static final int PAGE = 20;
    /** Nobody pages further by hand; a name that so many have wants something beside it. */
    private static final int FURTHEST = 10_000;

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST = 255;

    static final String EMAIL = "email";
    static final String NAME = "name";
    static final String PHONE = "phone";

    /** @param errors takes what is wrong, one for each field; the query is worth nothing then */
    static MemberQuery read(SearchRequest asked, List<FieldError> errors) {
        MemberQuery query = new MemberQuery(
                read(asked.nationalId(), text -> number(text, errors)),
                read(
                        asked.email(),
                        text -> orError(
                                EmailAddress.parse(text), EmailAddress.refusal(EMAIL, text, "account"), errors)),
                read(asked.name(), text -> orError(name(text), FieldError.of(NAME, "helpDeskNameMessage"), errors)),
                read(
                        asked.phone(),
                        text -> orError(SearchedPhone.read(text), FieldError.of(PHONE, "phoneFormatMessage"), errors)),
                read(
                        asked.memberNumber(),
                        text -> orError(
                                Optional.of(text).filter(MemberQuery::isShort),
                                FieldError.of(MemberAttributes.MEMBER_NUMBER, "helpDeskMemberNumberMessage"),
                                errors)),
                inRange("first", asked.first(), 0, 0, FURTHEST, errors),
                inRange("max", asked.max(), PAGE, 1, MOST_OF_A_PAGE, errors));
        if (errors.isEmpty() && query.criteria().isEmpty()) {
            errors.add(FieldError.of(NumberFields.NATIONAL_ID, "helpDeskNothingMessage"));
        }
        return query;
    }

    /** Names of the fields by which is searched. */
    Set<String> criteria() {
        return Stream.of(
                        number.map(known -> NumberFields.NATIONAL_ID),
                        email.map(known -> EMAIL),
                        name.map(known -> NAME),
                        phone.map(known -> PHONE),
                        memberNumber.map(known -> MemberAttributes.MEMBER_NUMBER))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static <T> Optional<T> read(@Nullable String typed, Function<String, Optional<T>> reader) {
        return Optional.of(TypedText.normalize(typed))
                .filter(text -> !text.isEmpty())
                .flatMap(reader);
    }

    private static Optional<IdentityNumber> number(String text, List<FieldError> errors) {
        Parsed<IdentityNumber> number = IdentityNumber.parseEither(text);
        number.messageKey().ifPresent(key -> errors.add(FieldError.of(NumberFields.NATIONAL_ID, key)));
        return number.value();
    }

    private static Optional<String> name(String text) {
        return Optional.of(text)
                .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST_NAME)
                .filter(MemberQuery::isShort);
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    private static <T> Optional<T> orError(Optional<T> value, FieldError error, List<FieldError> errors) {
        if (value.isEmpty()) {
            errors.add(error);
        }
        return value;
    }

    private static int inRange(
            String field, @Nullable Integer asked, int standard, int least, int most, List<FieldError> errors) {
        int value = asked == null ? standard : asked;
        if (value < least || value > most) {
            errors.add(FieldError.of(field, "error-number-out-of-range", least, most));
        }
        return value;
    }

    @Override
    public String toString() {
        return "MemberQuery" + new ArrayList<>(criteria());
    }
}
