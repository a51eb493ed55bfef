package tw.taiwanjobs.keycloak.portal;

import java.util.Optional;
import java.util.regex.Pattern;
import tw.taiwanjobs.keycloak.profile.ProfileAttributes;

/**
 * The telephone number of a member in the form of E.164, with an extension as RFC 3966 writes it: the mobile phone, else
 * the first landline. A number from before the rules of the profile that cannot be read as one of Taiwan is none.
 */
final class PhoneNumber {

    private static final String COUNTRY = "+886";
    private static final String PHONE = ProfileAttributes.PHONE_1;
    private static final Pattern MOBILE = Pattern.compile("09[0-9]{8}");
    private static final Pattern LANDLINE = Pattern.compile("0[2-8][0-9]{6,9}");
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,6}");

    private PhoneNumber() {}

    static Optional<String> of(MemberValues member) {
        return mobile(member).or(() -> landline(member));
    }

    private static Optional<String> mobile(MemberValues member) {
        return member.filled(ProfileAttributes.MOBILE)
                .filter(digits -> MOBILE.matcher(digits).matches())
                .map(PhoneNumber::fromAbroad);
    }

    private static Optional<String> landline(MemberValues member) {
        return member.filled(ProfileAttributes.phoneArea(PHONE))
                .flatMap(area ->
                        member.filled(ProfileAttributes.phoneNumber(PHONE)).map(area::concat))
                .filter(digits -> LANDLINE.matcher(digits).matches())
                .map(digits -> fromAbroad(digits) + extension(member));
    }

    private static String extension(MemberValues member) {
        return member.filled(ProfileAttributes.phoneExtension(PHONE))
                .filter(digits -> EXTENSION.matcher(digits).matches())
                .map(";ext="::concat)
                .orElse("");
    }

    private static String fromAbroad(String national) {
        return COUNTRY + national.substring(1);
    }
}
