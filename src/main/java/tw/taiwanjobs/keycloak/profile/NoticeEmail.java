package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;

/** 電子郵件 無/有 (S2.36): who wants notices names the address that they go to (S-X11). */
final class NoticeEmail {

    static final String YES = "yes";

    private static final String REQUIRED = "noticeEmailRequiredMessage";
    private static final String MESSAGES = "noticeEmail";

    private NoticeEmail() {}

    public static Optional<FieldError> check(String attribute, ProfileValues values) {
        if (values.isEmpty(ProfileAttributes.NOTICE_EMAIL_ADDRESS)) {
            boolean missing = values.filledInByMember()
                    && values.get(ProfileAttributes.NOTICE_EMAIL).equals(YES);
            return missing ? Optional.of(FieldError.of(attribute, REQUIRED)) : Optional.empty();
        }
        String address = values.get(ProfileAttributes.NOTICE_EMAIL_ADDRESS);
        return isStoredForm(address)
                ? Optional.empty()
                : Optional.of(EmailAddress.refusal(attribute, address, MESSAGES));
    }

    /** What only {@link ProfileInput} would put right must not be stored by those who do not go through it. */
    private static boolean isStoredForm(String address) {
        return EmailAddress.parse(address)
                .filter(email -> email.value().equalsIgnoreCase(address))
                .isPresent();
    }
}
