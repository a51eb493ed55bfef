package tw.taiwanjobs.keycloak.identity.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of a citizen with household registration, 身分證字號: an area letter, 1 (male) or 2 (female), seven digits
 * and a check digit.
 */
public final class NationalId implements IdentityNumber {

    private final String value;

    /** @param value checked by {@link TypedIdentityNumber} */
    NationalId(String value) {
        this.value = value;
    }

    public static Parsed<NationalId> parse(@Nullable String typed) {
        TypedIdentityNumber number = TypedIdentityNumber.of(typed);
        return switch (number.shape()) {
            case EMPTY -> new Parsed.Invalid<>(IdentityMessages.REQUIRED);
            case NATIONAL_ID -> number.checked(IdentityMessages.NATIONAL_ID_CHECKSUM, NationalId::new);
            case RESIDENT_NUMBER -> new Parsed.Invalid<>(IdentityMessages.NATIONAL_ID_IS_RESIDENT_NUMBER);
            case CARD_NUMBER, UNKNOWN -> new Parsed.Invalid<>(IdentityMessages.NATIONAL_ID_FORMAT);
        };
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Optional<Gender> gender() {
        return Optional.of(value.charAt(1) == '1' ? Gender.MALE : Gender.FEMALE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NationalId that && value.equals(that.value);
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
