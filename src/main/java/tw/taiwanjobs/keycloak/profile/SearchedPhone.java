package tw.taiwanjobs.keycloak.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.TypedText;

/**
 * A telephone number by which somebody is looked for, typed in any form in which the form of a profile takes it, a landline
 * also without its area code.
 */
public final class SearchedPhone {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{5,8}");
    private static final Pattern MOBILE = Pattern.compile("09[0-9]{8}");

    private SearchedPhone() {}

    /** Values of attributes, of which whoever has the number has one row completely; empty for what is no number. */
    public static Optional<List<Map<String, String>>> read(@Nullable String typed) {
        String text = TypedText.normalize(typed);
        String mobile = TypedPhone.mobile(text);
        if (MOBILE.matcher(mobile).matches()) {
            return Optional.of(List.of(Map.of(ProfileAttributes.MOBILE, mobile)));
        }
        TypedPhone.Landline landline = TypedPhone.landline("", text, "");
        return Optional.of(landline)
                .filter(read -> NUMBER.matcher(read.number()).matches())
                .map(read -> List.of(values(ProfileAttributes.PHONE_1, read), values(ProfileAttributes.PHONE_2, read)));
    }

    private static Map<String, String> values(String phone, TypedPhone.Landline landline) {
        String number = ProfileAttributes.phoneNumber(phone);
        return landline.area().isEmpty()
                ? Map.of(number, landline.number())
                : Map.of(number, landline.number(), ProfileAttributes.phoneArea(phone), landline.area());
    }
}
