package tw.taiwanjobs.keycloak.identity.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of a resident without a national ID, 統一證號 (S-X7). Since 2021: an area letter, 8 (male) or 9 (female),
 * seven digits and a check digit. Before: two letters and eight digits, the second letter A or C (male), B or D (female).
 */
public final class ResidentNumber implements IdentityNumber {

    private static final String MALE_CHARACTERS = "8AC";
    private final String value;

    /** @param value checked by {@link TypedIdentityNumber} */
    ResidentNumber(String value) {
        this.value = value;
    }

    public static Parsed<ResidentNumber> parse(@Nullable String typed) {
        TypedIdentityNumber number = TypedIdentityNumber.of(typed);
        return switch (number.shape()) {
            case EMPTY -> new Parsed.Invalid<>(IdentityMessages.REQUIRED);
            case RESIDENT_NUMBER -> number.checked(IdentityMessages.RESIDENT_NUMBER_CHECKSUM, ResidentNumber::new);
            case NATIONAL_ID -> new Parsed.Invalid<>(IdentityMessages.RESIDENT_NUMBER_IS_NATIONAL_ID);
            case CARD_NUMBER -> new Parsed.Invalid<>(IdentityMessages.RESIDENT_NUMBER_CARD);
            case UNKNOWN -> new Parsed.Invalid<>(IdentityMessages.RESIDENT_NUMBER_FORMAT);
        };
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Optional<Gender> gender() {
        return Optional.of(MALE_CHARACTERS.indexOf(value.charAt(1)) >= 0 ? Gender.MALE : Gender.FEMALE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResidentNumber that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
