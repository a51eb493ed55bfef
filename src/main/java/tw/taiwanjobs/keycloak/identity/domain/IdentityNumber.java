package tw.taiwanjobs.keycloak.identity.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number that identifies one person in Taiwan: a national ID or the resident number of a person without one. The
 * two kinds have no number in common, so {@link #value()} alone tells persons apart.
 */
public sealed interface IdentityNumber permits NationalId, ResidentNumber {

    /** Ten characters, upper case, checksum right. To be stored in encrypted form only. */
    String value();

    /** Gender by the second character. */
    Optional<Gender> gender();

    /** {@code A1******89}: the form that may be shown. */
    default String masked() {
        return value().substring(0, 2) + "******" + value().substring(8);
    }

    /** For the pages that have one field for both kinds. */
    static Parsed<IdentityNumber> parseEither(@Nullable String typed) {
        TypedIdentityNumber number = TypedIdentityNumber.of(typed);
        return switch (number.shape()) {
            case EMPTY -> new Parsed.Invalid<>(IdentityMessages.REQUIRED);
            case NATIONAL_ID -> number.checked(IdentityMessages.NATIONAL_ID_CHECKSUM, NationalId::new);
            case RESIDENT_NUMBER -> number.checked(IdentityMessages.RESIDENT_NUMBER_CHECKSUM, ResidentNumber::new);
            case CARD_NUMBER -> new Parsed.Invalid<>(IdentityMessages.RESIDENT_NUMBER_CARD);
            case UNKNOWN -> new Parsed.Invalid<>(IdentityMessages.NATIONAL_ID_FORMAT);
        };
    }
}
